import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { Rights } from '../../rights/rights.ts';
import { asked } from './asked.fixture.ts';
import { withDenied } from './denied.ts';
import { touchesNothing, touchesOf } from './touches.ts';

const schema = buildSchema(`
  type Query { open: Int known: Int reason: Int item: Item }
  interface Named { title: String }
  type Item implements Named { title: String secret: Int item: Item }
`);
const rights: Rights = {
  clauses: new Map([
    ['authenticated', { kind: 'authenticated' }],
    ['policy', { kind: 'policies', anyOf: [['p']] }],
  ]),
  needs: new Map([
    ['Query.known', ['authenticated']],
    ['Query.reason', ['authenticated', 'policy']],
    ['Item.secret', ['authenticated']],
    ['Named.title', ['authenticated']],
  ]),
};
const touched = (text: string, conditions = {}) => touchesOf(asked(text, conditions), schema, rights);

test('what all may see touches nothing', () => {
  expect(touched('{ open item { title __typename } __schema { queryType { name } } }')).toEqual({
    touches: touchesNothing,
    deniedAt: [],
  });
});

test('each field with rights is told once, by the type that it is asked of', () => {
  const text =
    '{ known a: known item { secret ...F item { ...F } } } fragment F on Named { title ... on Item { secret } }';
  expect(touched(text).touches).toEqual({
    guarded: ['Item.secret', 'Named.title', 'Query.known'],
    needsPurpose: false,
  });
});

test('what a policy guards needs a purpose, where it is not left out', () => {
  const text = 'query ($off: Boolean!) { known reason @skip(if: $off) }';
  expect([false, true].map((off) => touched(text, { off }).touches)).toEqual([
    { guarded: ['Query.known', 'Query.reason'], needsPurpose: true },
    { guarded: ['Query.known'], needsPurpose: false },
  ]);
});

test('what is denied is told by its place, and touches nothing, nor does what is within it', () => {
  const text = '{ reason item { item { secret title } a: item { ...F } } } fragment F on Item { b: secret }';
  const without = (...places: string[]) =>
    touchesOf(
      withDenied(asked(text), schema, (type, field) => places.includes(`${type}.${field}`)),
      schema,
      rights,
    );
  expect(without('Query.reason', 'Item.secret')).toEqual({
    touches: touchesNothing,
    deniedAt: [['reason'], ['item', 'item', 'secret'], ['item', 'a', 'b']],
  });
  expect(without('Item.item')).toEqual({
    touches: { guarded: ['Query.reason'], needsPurpose: true },
    deniedAt: [
      ['item', 'item'],
      ['item', 'a'],
    ],
  });
});
