import { Marked } from 'marked';
import { escape, type Markup, trusted } from './markup.ts';

/** Renders descriptions, which are CommonMark as GraphQL has it. */
export interface Markdown {
  block: (text: string) => Markup;
  /** The text up to the end of its first sentence. */
  summary: (text: string) => Markup;
}

/**
 * Ministries write the descriptions, so nothing of them is trusted: HTML is shown as text, a link leads only to http, https
 * or mail, and an image, which a page would have to ask somebody for, is its text.
 *
 * @param linkOf where a name written as code leads, such as `Measure` or `Query.measures`; null where it is no name.
 */
export function createMarkdown(linkOf: (code: string) => string | null): Markdown {
  const marked = new Marked({
    renderer: {
      html: ({ text }) => escape(text),
      // What follows a `<script>` or `<pre>` is taken for HTML too (`escaped`); all else marked escapes itself.
      text: (token) => (token.type === 'text' && token.escaped === true ? escape(token.text) : false),
      image: ({ text }) => escape(text),
      // A heading of a description is none of the page's outline.
      heading({ tokens }) {
        return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        return isOutside(href) ? `<a href="${escape(href)}" rel="noopener noreferrer">${text}</a>` : text;
      },
      codespan({ text }) {
        const code = `<code>${escape(text)}</code>`;
        const link = linkOf(text);
        return link === null ? code : `<a href="${escape(link)}">${code}</a>`;
      },
      code: ({ text }) => `<pre><code>${escape(text)}</code></pre>`,
    },
  });
  return {
    block: (text) => trusted(marked.parse(text, { async: false })),
    summary: (text) => trusted(marked.parseInline(firstSentence(text), { async: false })),
  };
}

/** The first sentence of a text's first paragraph, on one line. */
export function firstSentence(text: string): string {
  const [paragraph = ''] = text.trim().split(/\n\s*\n/, 1);
  const line = paragraph.replaceAll(/\s+/g, ' ');
  return /^.*?[.!?](?=\s+\p{Lu})/u.exec(line)?.[0] ?? line;
}

function isOutside(href: string): boolean {
  return ['http:', 'https:', 'mailto:'].includes(URL.parse(href)?.protocol ?? '');
}
