import fc from 'fast-check';
import { Lexer, Source, TokenKind } from 'graphql';
import { expect, test } from 'vitest';
import { sizeOf } from './size.ts';

const unlimited = { tokens: Infinity, directives: Infinity, nesting: Infinity };

function asLexed(text: string) {
  const lexer = new Lexer(new Source(text));
  const counted = { tokens: 0, directives: 0, nesting: 0 };
  let open = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    counted.tokens += 1;
    if (token.kind === TokenKind.AT) counted.directives += 1;
    if (/^[{[(]$/.test(token.kind)) open += 1;
    if (/^[}\])]$/.test(token.kind)) open -= 1;
    counted.nesting = Math.max(counted.nesting, open);
  }
  return counted;
}

const word = fc.constantFrom(
  'query',
  '_a1',
  '$',
  '!',
  '...',
  '@',
  ':',
  '=',
  '|',
  '&',
  '{',
  '[',
  '(',
  '}',
  ']',
  ')',
  '-12',
  '1.5e-3',
  '0',
  '"a \\" @{ b"',
  '"\\\\"',
  '""',
  '"""block "{ \\""" @"""',
  '""""""',
);
/** Numbers and names must not run into one another. */
const space = fc.constantFrom(' ', '\n', ', ', '\t\r\n', '\uFEFF ');

test('tokens, directives and brackets are counted as GraphQL’s own lexer reads them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, space)), (words) => {
      const text = words.flat().join('');
      expect(sizeOf(text, unlimited)).toEqual(asLexed(text));
    }),
    { numRuns: 500 },
  );
});

test('what needs no space between is told apart', () => {
  const text = '{a(b:[1,-2]c:"x"d:$e){...F@include(if:true)f}}';
  expect(sizeOf(text, unlimited)).toEqual(asLexed(text));
});

test('a comment is a token as well: reading it takes time', () => {
  expect(sizeOf('#{ @\n#\r{ a } # "', unlimited)).toEqual({ tokens: 6, directives: 0, nesting: 1 });
});

test.each([
  ['tokens', 'a '.repeat(100_000), { tokens: 11, directives: 0, nesting: 0 }],
  ['directives', '@a'.repeat(100_000), { tokens: 7, directives: 4, nesting: 0 }],
  ['brackets', '['.repeat(100_000), { tokens: 5, directives: 0, nesting: 5 }],
])('counting ends with the first of the %s that is too many', (_what, text, counted) => {
  expect(sizeOf(text, { tokens: 10, directives: 3, nesting: 4 })).toEqual(counted);
});

test.each(['"never ended', '"""never ended "', '"\\', '"""\\"""', '\0\u{1F600}', '"a\nb"'])(
  'what is no GraphQL, such as %j, is counted to its end',
  (text) => {
    expect(sizeOf(`{ ${text}`, unlimited).tokens).toBeGreaterThan(1);
  },
);
