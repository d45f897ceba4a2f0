/** How large a document is, told without parsing it. */
export interface Size {
  /** Names, numbers, strings, punctuators, and comments. */
  tokens: number;
  directives: number;
  /** How many brackets of any kind are open at most. */
  nesting: number;
}

/**
 * Counts what a parser would have to read, and stops at the first limit that is passed: the time is that of reading as
 * many tokens and the text within them. What is no GraphQL is counted in some way or other.
 */
export function sizeOf(text: string, most: Size): Size {
  const size = { tokens: 0, directives: 0, nesting: 0 };
  let open = 0;
  token.lastIndex = 0;
  while (isWithin(size, most)) {
    const found = token.exec(text)?.[1];
    if (found === undefined) break;
    size.tokens += 1;
    if (found === '"') token.lastIndex = endOfString(text, token.lastIndex);
    else if (found === '"""') token.lastIndex = endOfBlockString(text, token.lastIndex);
    else if (found === '@') size.directives += 1;
    else if (opening.has(found)) open += 1;
    else if (closing.has(found)) open -= 1;
    size.nesting = Math.max(size.nesting, open);
  }
  return size;
}

export const isWithin = (size: Size, most: Size): boolean =>
  size.tokens <= most.tokens && size.directives <= most.directives && size.nesting <= most.nesting;

/** A token, or its beginning where it is a string, after what stands between tokens. */
const token = /[\t\n\r ,\uFEFF]*(#[^\n\r]*|[_A-Za-z]\w*|-?\d[\w.+-]*|"""|"|\.\.\.|[^\t\n\r ,\uFEFF])/y;
const opening = new Set(['{', '[', '(']);
const closing = new Set(['}', ']', ')']);

const [quote, backslash, lineFeed, carriageReturn] = [0x22, 0x5c, 0x0a, 0x0d];

function endOfString(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote || code === lineFeed || code === carriageReturn) return at + 1;
  }
  return text.length;
}

function endOfBlockString(text: string, start: number): number {
  for (let at = start; ; at += 3) {
    at = text.indexOf('"""', at);
    if (at === -1) return text.length;
    if (text[at - 1] !== '\\') return at + 3;
  }
}
