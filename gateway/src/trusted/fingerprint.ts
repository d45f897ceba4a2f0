import { Lexer, Source, type Token, TokenKind } from 'graphql';

/** The least of a document that tells it from others, and how many tokens it has. */
export interface Fingerprint {
  text: string;
  tokens: number;
}

/**
 * What is the same for two documents that differ in spacing, commas, comments and the order of their definitions alone;
 * null for what has more tokens than `limit`, or is not made of GraphQL's tokens.
 *
 * Nothing is parsed: the time is that of reading `limit` tokens and the comments between them, whatever a client sends.
 * To print the parsed document would indent each line by its depth, and make gigabytes of one deeply nested megabyte.
 */
export function fingerprint(document: string, limit = Infinity): Fingerprint | null {
  const lexer = new Lexer(new Source(document));
  const definitions: string[] = [];
  let definition = '';
  let depth = 0;
  for (let tokens = 0; tokens <= limit; tokens++) {
    const token = next(lexer);
    if (token === null) return null;
    if (token.kind === TokenKind.EOF) return { text: [...definitions.toSorted(), definition].join(''), tokens };
    definition += wordOf(token);
    depth += depthOf(token);
    // An operation or a fragment ends with its selection set.
    if (token.kind === TokenKind.BRACE_R && depth === 0) {
      definitions.push(definition);
      definition = '';
    }
  }
  return null;
}

function next(lexer: Lexer): Token | null {
  try {
    return lexer.advance();
  } catch {
    return null;
  }
}

/** A value is quoted, so that it cannot be taken for the tokens that follow. */
const wordOf = ({ kind, value }: Token) => (value ? kind + JSON.stringify(value) : kind);

const opening = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

const depthOf = ({ kind }: Token) => Number(opening.has(kind)) - Number(closing.has(kind));
