import { buildSchema, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createCosts } from './cost.ts';

const supergraph = `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query mutation: Mutation }
  directive @link(url: String!, import: [String!]) on SCHEMA
  directive @cost(weight: Int!) on FIELD_DEFINITION | OBJECT | SCALAR | ARGUMENT_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  type Query {
    one: Item
    text: String
    heavyText: Heavy
    items: [Item!]! @listSize(assumedSize: 7)
    unsaid: [Item]
    texts: [String]
    page(first: Int, last: Int): Page @listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"])
    latest(last: Int = 3): [Item] @listSize(assumedSize: 50, slicingArguments: ["last"])
    search(text: String @cost(weight: 5)): [Item] @cost(weight: 4) @listSize(assumedSize: 2)
    any: [Any] @listSize(assumedSize: 2)
  }
  type Mutation { change: Item }
  type Page { nodes: [Item] edges: [Edge] total: Int }
  type Edge { node: Item }
  type Item { id: ID parts: [Item] @listSize(assumedSize: 10) big: Big }
  type Big @cost(weight: 30) { id: ID }
  scalar Heavy @cost(weight: 9)
  union Any = Item | Big`;
const schema = buildSchema(supergraph);

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('the document has no operation');
  return createCosts(() => supergraph)({ schema, document, operation, variables });
}

test.each([
  ['an object costs 1, a scalar nothing', '{ one { id } text }', 1],
  ['@cost says otherwise of a type', '{ one { big { id } } heavyText }', 1 + 30 + 9],
  ['@cost says otherwise of a field, and of an argument that is given', '{ search(text: "a") { id } }', 5 + 2 * 4],
  ['a list costs as many times its item as @listSize says', '{ items { id } }', 7],
  ['a list of which nothing is said is taken to have twenty', '{ unsaid { id } }', 20],
  ['scalars cost nothing in a list either', '{ texts }', 0],
  ['a list in a list is multiplied', '{ items { parts { id } } }', 7 * (1 + 10)],
  ['a page is as long as is asked for', '{ page(first: 5) { total nodes { id } } }', 1 + 5],
  ['a page without a size has the assumed one', '{ page { nodes { id } } }', 1 + 20],
  ['the larger of two sizes counts', '{ page(first: 5, last: 8) { edges { node { id } } } }', 1 + 8 * 2],
  ['a size that is negative is none', '{ page(first: -5) { nodes { id } } }', 1],
  ['an argument’s default is a size', '{ latest { id } }', 3],
  ['a page’s size is known in its fragments', '{ page(first: 5) { ...P } } fragment P on Page { nodes { id } }', 1 + 5],
  [
    'the same fragment within pages of two sizes is counted for each',
    '{ a: page(first: 5) { ...P } b: page(first: 6) { ...P } } fragment P on Page { nodes { id } }',
    1 + 5 + 1 + 6,
  ],
  ['what is asked for twice costs twice', '{ one { id } ...F } fragment F on Query { one { id } }', 2],
  ['fragments on several types add up', '{ any { ... on Item { big { id } } ... on Big { id } } }', 2 * (1 + 30)],
  ['a mutation costs ten more', 'mutation { change { id } }', 11],
  ['introspection costs nothing', '{ __schema { types { name fields { name } } } __typename }', 0],
  ['what is left out costs nothing', '{ items @skip(if: true) { id } one @include(if: false) { id } }', 0],
])('%s', (_what, text, cost) => {
  expect(costOf(text)).toBe(cost);
});

test('sizes and conditions are those of the variables, else of their defaults', () => {
  const text = 'query ($n: Int = 4, $if: Boolean!) { page(first: $n) { nodes { id } } one @include(if: $if) { id } }';
  expect(costOf(text, { if: false })).toBe(1 + 4);
  expect(costOf(text, { n: 9, if: true })).toBe(1 + 9 + 1);
  expect(costOf(text, { n: 'many', if: false })).toBe(1 + 20);
});

test('fragments that spread one another twice, two hundred deep, are counted at once', () => {
  const levels = Array.from(
    { length: 200 },
    (_, at) => `fragment F${at} on Item { big { id } ...F${at + 1} ...F${at + 1} }`,
  );
  expect(costOf(`{ one { ...F0 } } ${levels.join(' ')} fragment F200 on Item { id }`)).toBeGreaterThan(1e60);
});
