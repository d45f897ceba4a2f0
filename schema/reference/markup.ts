/** Text that is HTML already; only `html` and `trusted` make it. */
export interface Markup {
  readonly markup: string;
}

type Content = Markup | string | number | null | false | undefined | readonly Content[];

/** A template of HTML: what is put into it is escaped unless it is markup; lists are joined, `null` and `false` are nothing. */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Markup {
  return { markup: strings.reduce((whole, next, index) => whole + textOf(contents[index - 1]) + next) };
}

/** Takes a text as HTML: for what a renderer made that escapes by itself. */
export function trusted(markup: string): Markup {
  return { markup };
}

/** A text as HTML shows it, in an element or in a quoted attribute. */
export function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

function textOf(content: Content): string {
  if (content === null || content === false || content === undefined) return '';
  if (typeof content === 'string') return escape(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(textOf).join('');
}
