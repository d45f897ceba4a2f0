import { type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { refuseMalformedText } from './malformed-text.ts';

function refuse(query: string, variables?: Record<string, unknown>) {
  const document = parse(query);
  return () => refuseMalformedText(document, document.definitions[0] as OperationDefinitionNode, variables);
}

const withVariable = 'query ($f: MeasureFilter) { measures(filter: $f) { id } }';

test('text in any script passes, in literals and in variables', () => {
  expect(refuse(withVariable, { f: { text: 'ұсыным 🇰🇿', ids: ['a'] } })).not.toThrow();
  expect(refuse('{ measures(filter: {text: "ұсыным 🇰🇿"}, first: 2, orderBy: CODE) { id } }')).not.toThrow();
});

test.each([
  ['filter.text', withVariable, { f: { text: 'a\0b' } }],
  ['filter.ids[1]', withVariable, { f: { ids: ['a', '\ud800'] } }],
  ['id', 'query ($id: ID!) { measure(id: $id) { id } }', { id: '\udfff' }],
  ['filter.text', 'query ($t: String) { measures(filter: {text: $t}) { id } }', { t: '\0' }],
  ['filter.ids[0]', String.raw`{ measures(filter: {ids: ["\u0000"]}) { id } }`, undefined],
  ['id', String.raw`query ($id: ID! = "\u0000") { measure(id: $id) { id } }`, undefined],
  [
    'last',
    'query ($l: String) { ...p } fragment p on Query { measure(id: "a") { progress(last: $l) { id } } }',
    { l: '\0' },
  ],
])('a NUL or half of a surrogate pair is refused at %s: %s', (argument, query, variables) => {
  expect(refuse(query, variables)).toThrow(
    expect.objectContaining({
      message: `\`${argument}\` must not contain a NUL or half of a surrogate pair.`,
      extensions: { code: 'BAD_USER_INPUT', argument, http: { status: 400 } },
    }),
  );
});

test('a default that a variable replaces does not matter', () => {
  const query = String.raw`query ($id: ID! = "\u0000") { measure(id: $id) { id } }`;
  expect(refuse(query, { id: 'labour-1' })).not.toThrow();
});

test('a value nested deeper than the stack is refused', () => {
  const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  expect(refuse(withVariable, { f: deep })).toThrow('`filter` is nested too deeply.');
});

test('a large variable is looked through once, however many arguments use it', () => {
  const uses = Array.from({ length: 1_000 }, (_, at) => `m${at}: measures(filter: { ids: $ids }) { id }`);
  const ids = Array.from({ length: 60_000 }, (_, at) => `labour-${at}`);
  const began = performance.now();
  expect(refuse(`query ($ids: [ID!]) { ${uses.join(' ')} }`, { ids })).not.toThrow();
  expect(performance.now() - began).toBeLessThan(5_000);
});
