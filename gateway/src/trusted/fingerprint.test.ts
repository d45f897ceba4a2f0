import fc from 'fast-check';
import { parse, print, stripIgnoredCharacters } from 'graphql';
import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

const document = `query Q($f: Filter = {ids: ["a", "b"], n: -1.5e3}, $on: Boolean! = true) @cached(for: {s: 1}) {
  list(filter: $f, text: """
    two
    lines
  """) @include(if: $on) { ...A, ... on B { id alias: name(in: KK) } }
}
fragment A on T { id, empty(text: "") }
fragment Z on T { z }`;
const textOf = (text: string) => fingerprint(text)?.text;

test('printed, stripped or with its definitions in another order, a document has the same fingerprint', () => {
  const { definitions } = parse(document);
  for (const same of [
    print(parse(document)),
    stripIgnoredCharacters(document),
    definitions.toReversed().map(print).join(' # next\n'),
  ]) {
    expect(textOf(same)).toBe(textOf(document));
  }
});

test('whatever is ignored between tokens, the fingerprint is the same', () => {
  const tokens = stripIgnoredCharacters(document).match(/"""[^]*?"""|"[^"]*"|[\w-.]+|\W/g) ?? [];
  const ignored = fc.array(fc.constantFrom(' ', ',', '\n', '\t', '\uFEFF', '# }{ "\n'), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(ignored, { minLength: tokens.length, maxLength: tokens.length }), (between) => {
      const spaced = tokens.map((token, at) => token + (between[at] ?? []).join('')).join('');
      expect(textOf(spaced)).toBe(textOf(document));
    }),
  );
});

test('a document with one token left out, doubled or exchanged has another fingerprint', () => {
  const tokens = stripIgnoredCharacters(document).match(/"""[^]*?"""|"[^"]*"|\.\.\.|[\w-.]+|\W/g) ?? [];
  expect(textOf(tokens.join(' '))).toBe(textOf(document));
  const changed = tokens.flatMap((token, at) => {
    if (token.trim() === '') return [];
    const change = (...instead: string[]) => tokens.toSpliced(at, 1, ...instead).join(' ');
    return [change(), change(token, token), change(/^\w/.test(token) ? `${token}1` : 'x')];
  });
  expect(changed.length).toBeGreaterThan(150);
  expect(changed.filter((text) => textOf(text) === textOf(document))).toEqual([]);
});

test('texts are not taken for one another by where one value ends and the next begins', () => {
  const alike = [
    '{a(b:"c d")}',
    '{a(b:"c" d)}',
    '{a(b:c d)}',
    '{ab(c d)}',
    '{a b(c d)}',
    '{a(b:"")}',
    '{a(b:String)}',
    String.raw`{a(b:"\" d")}`,
    '{a(b:"c" d:e)}',
    '{a(b:"cNamed:" e)}',
    '{x{a}y{b}z{c}}',
    '{x{a}z{c}y{b}}',
  ];
  expect(new Set(alike.map(textOf)).size).toBe(alike.length);
});

test('no more tokens are read than the limit, which is counted without comments', () => {
  expect(fingerprint('{ a }', 3)).toEqual({ text: textOf('{a}'), tokens: 3 });
  expect(fingerprint('{ a # b c d\n }', 3)?.tokens).toBe(3);
  expect(fingerprint('{ a }', 2)).toBeNull();
  expect(fingerprint(`{ a b${' "'.repeat(9)}`, 2)).toBeNull();
});

test('what is not made of GraphQL’s tokens has none', () => {
  expect(['{ a(b: "', '{ % }', '{ a(b: 01) }'].map((text) => fingerprint(text))).toEqual([null, null, null]);
});
