import { getNamedType, type GraphQLType } from 'graphql';
import { type Language, languages, type Names } from '../language.ts';
import { html, type Markup } from '../markup.ts';
import type { Example } from '../model/examples.ts';
import { ministryPath, operationPlace, pagePaths } from '../paths.ts';
import type { View } from './view.ts';

/** A type as SDL writes it, its name a link. */
export function typeLink(view: View, type: GraphQLType): Markup {
  const { name } = getNamedType(type);
  const [before, after] = String(type).split(name);
  return html`<code class="type">${before}${elementLink(view, name, name)}${after}</code>`;
}

/** A link to an element; its text alone where it has no page, as GraphQL's own types have none. */
export function elementLink(view: View, coordinate: string, text: string): Markup {
  const href = view.model.hrefOf(coordinate);
  return href === null ? html`${text}` : html`<a href="${view.href(href)}">${text}</a>`;
}

/** The name of a ministry as a link to what it answers for, with how many fields where that is said. */
export function ministryLink(view: View, ministry: string, fields = 0): Markup {
  const count = fields > 0 && html` <span class="count">${fields}</span>`;
  const name = ministryName(view, ministry);
  return html`<a class="ministry" href="${view.href(ministryPath(ministry))}">${name}${count}</a>`;
}

/** The best name of a ministry; its subgraph's where there is none. */
export function ministryName(view: View, ministry: string): Markup {
  return inLanguage(view, view.nameIn(view.model.nameOfMinistry(ministry))) ?? html`${ministry}`;
}

/** A text marked with its language where that is not the page's. */
export function inLanguage(view: View, name: { text: string; language: Language } | null): Markup | null {
  if (name === null) return null;
  return name.language === view.language ? html`${name.text}` : html`<span lang="${name.language}">${name.text}</span>`;
}

/** Names in all the languages that there are, the page's first; nothing where there are none. */
export function allNames(view: View, names: Names): Markup | null {
  const order = [view.language, ...languages.filter((language) => language !== view.language)];
  return namesIn(view, order, names);
}

/** Names in the other languages, below a title in the page's. */
export function otherNames(view: View, names: Names): Markup | null {
  const order = languages.filter((language) => language !== view.language);
  return namesIn(view, order, names);
}

function namesIn(view: View, order: Language[], names: Names): Markup | null {
  const given = order.filter((language) => names[language]);
  if (given.length === 0) return null;
  return html`<p class="names">
    ${given.map((language) => html`<span lang="${language}" ${language === view.language && html`class="own"`}>${names[language]}</span> `)}
  </p>`;
}

/** A description, which is in English. */
export function describe(view: View, text: string | null | undefined): Markup | null {
  return text ? html`<div class="description" ${english(view)}>${view.markdown.block(text)}</div>` : null;
}

/** Its first sentence. */
export function summarize(view: View, text: string | null | undefined): Markup | null {
  return text ? html`<span class="summary" ${english(view)}>${view.markdown.summary(text)}</span>` : null;
}

function english(view: View): Markup | null {
  return view.language === 'en' ? null : html`lang="en"`;
}

/** That an element is to go, why, and after which day; nothing where it stays. */
export function deprecationNote(view: View, coordinate: string): Markup | null {
  const found = view.model.deprecations.find((deprecation) => deprecation.coordinate === coordinate);
  if (found === undefined) return null;
  return html`<div class="deprecation">
    <p><strong>${view.text.deprecated}.</strong> ${removal(view, found.removedAfter)}</p>
    ${describe(view, found.reason)}
  </div>`;
}

/** The day after which something may go. */
export function removal(view: View, day: string | null): Markup {
  if (day === null) return html`${view.text.noRemoval}`;
  const format = new Intl.DateTimeFormat(view.language, { dateStyle: 'long', timeZone: 'UTC' });
  return html`${view.text.removedAfter} <time datetime="${day}">${format.format(new Date(`${day}T00:00:00Z`))}</time>`;
}

/** Links to operations; nothing where there are none. */
export function exampleLinks(view: View, examples: readonly Example[]): Markup | null {
  if (examples.length === 0) return null;
  const links = examples.map(
    (example) =>
      html`<a href="${view.href(`${pagePaths.operations}#${operationPlace(example)}`)}">${example.name}</a> `,
  );
  return html`<p class="examples"><span>${view.text.examples}</span> ${links}</p>`;
}
