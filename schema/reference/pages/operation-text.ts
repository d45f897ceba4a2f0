import { Lexer, Source, TokenKind } from 'graphql';
import { html, type Markup } from '../markup.ts';
import type { Example } from '../model/examples.ts';
import type { View } from './view.ts';

const keywords = new Set(['query', 'mutation', 'subscription', 'fragment', 'on']);
const classes: Partial<Record<TokenKind, string>> = {
  [TokenKind.STRING]: 'text',
  [TokenKind.BLOCK_STRING]: 'text',
  [TokenKind.INT]: 'number',
  [TokenKind.FLOAT]: 'number',
  [TokenKind.DOLLAR]: 'variable',
};

/** An operation's text, in which each name of the schema leads to its description. */
export function operationText(view: View, { body, uses }: Example): Markup {
  const hrefs = new Map(uses.map(({ coordinate, start }) => [start, view.model.hrefOf(coordinate)]));
  const lexer = new Lexer(new Source(body));
  const parts: Markup[] = [];
  let end = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    const text = body.slice(token.start, token.end);
    const href = hrefs.get(token.start);
    const isVariable = token.prev?.kind === TokenKind.DOLLAR;
    const kind = isVariable ? 'variable' : (classes[token.kind] ?? (keywords.has(text) ? 'keyword' : undefined));
    parts.push(html`${body.slice(end, token.start)}`);
    if (href) parts.push(html`<a href="${view.href(href)}">${text}</a>`);
    else parts.push(kind === undefined ? html`${text}` : html`<span class="${kind}">${text}</span>`);
    ({ end } = token);
  }
  return html`<pre class="operation" tabindex="0"><code>${parts}</code></pre>`;
}
