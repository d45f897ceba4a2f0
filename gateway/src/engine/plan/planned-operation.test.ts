import { buildSchema, parse, print } from 'graphql';
import { expect, test, vi } from 'vitest';
import type { Json } from '../compile/json.ts';
import { asked } from './asked.fixture.ts';
import { plannedOperation, TooManyFields } from './planned-operation.ts';

vi.setConfig({ testTimeout: 30_000 });

const schema = buildSchema(`
  directive @cost(of: Int) on FIELD
  type Query {
    a: Int
    b: Int
    measures(filter: Filter, first: Int, in: Lang): [Measure!]
    found: [Found]
    nodes: [Node]
    query: Query
    one: Labour
  }
  type Mutation { set(to: Int): Query }
  input Filter { ids: [ID!] text: String }
  enum Lang { KK RU }
  interface Node { id: ID! }
  interface Measure implements Node { id: ID! title(in: Lang = KK, short: Boolean): String owner: Owner }
  type Labour implements Measure & Node { id: ID! title(in: Lang = KK, short: Boolean): String owner: Owner year: Int }
  type Justice implements Measure & Node { id: ID! title(in: Lang = KK, short: Boolean): String owner: Owner act: String }
  type Education implements Measure & Node { id: ID! title(in: Lang = KK, short: Boolean): String owner: Owner }
  type Act implements Node { id: ID! text: String }
  type Owner { id: ID! name: String }
  union Found = Labour | Owner
`);

/** What the planner gets; null where it gets nothing. */
function planned(text: string, conditions: Json = {}, maxFields = 1_000): string | null {
  const operation = plannedOperation(asked(text, conditions), schema, maxFields);
  return operation && print(parse(operation));
}
const printed = (text: string) => print(parse(text));

test.each<[what: string, text: string, operation: string]>([
  ['the kind and the name stay', 'mutation Set { set { a } }', 'mutation Set { set { a } }'],
  ['what is the same is asked for once', '{ a a b ...F } fragment F on Query { b a }', '{ a b }'],
  ['the order is that of the first place', '{ b ...F a } fragment F on Query { one { id } a }', '{ b one { id } a }'],
  [
    'selections of one field are merged',
    '{ one { id owner { id } } one { year owner { name id } } }',
    '{ one { id owner { id name } year } }',
  ],
  [
    'a fragment of the same type or its interface is opened',
    '{ one { ...M ... on Node { id } ... { year } } } fragment M on Measure { owner { id } }',
    '{ one { owner { id } id year } }',
  ],
  [
    'a fragment on an interface of an interface is opened',
    '{ measures { ... on Node { id } ... on Measure { id owner { id } } } }',
    '{ measures { id owner { id } } }',
  ],
  [
    'fragments of one type are merged',
    '{ measures { id ... on Labour { year } ...L } } fragment L on Labour { year id }',
    '{ measures { id ... on Labour { year id } } }',
  ],
  [
    'what is within several fragments counts for objects of all their types',
    '{ found { ... on Node { id ... on Measure { ... on Labour { year } } } } }',
    '{ found { ... on Labour { id year } } }',
  ],
  [
    'a fragment on a narrower interface stays one',
    '{ nodes { id ... on Measure { owner { id } ... on Labour { year } } } }',
    '{ nodes { id ... on Measure { owner { id } } ... on Labour { year } } }',
  ],
  [
    'what the objects cannot be is left out where a fragment on more than they are names it',
    '{ measures { ...N } } fragment N on Node { id ... on Act { text } }',
    '{ measures { id } }',
  ],
  [
    'a fragment is opened for each type it is looked at from',
    '{ one { ...N } measures { ...N ... on Justice { ...N } } } fragment N on Node { id ... on Labour { year } }',
    '{ one { id year } measures { id ... on Labour { year } ... on Justice { id } } }',
  ],
  [
    'an alias and a field with arguments have names of the hub’s own',
    '{ a: b b: a measures(first: 2) { id } }',
    '{ a__asked: b b__asked: a measures__asked: measures(first: 2) { id } }',
  ],
  [
    'arguments stay as they are',
    '{ measures(filter: { ids: ["a b", "қ"], text: """x "y" """ }, first: 1, in: KK) { id } }',
    '{ measures__asked: measures(filter: { ids: ["a b", "қ"], text: """x "y" """ }, first: 1, in: KK) { id } }',
  ],
  [
    'a field of other arguments is another field',
    '{ one { title short: title(short: true) title_ru: title(in: RU, short: true) } }',
    '{ one { title short__asked: title(short: true) title_ru__asked: title(in: RU, short: true) } }',
  ],
  [
    'directives other than conditions stay',
    '{ a @cost(of: 2) @include(if: true) b @skip(if: false) @cost(of: 1) }',
    '{ a @cost(of: 2) b @cost(of: 1) }',
  ],
  ['of objects the type is asked for', '{ one { __typename t: __typename id } }', '{ one { __typename id } }'],
  [
    'but not of the root, nor of where a field leads back to it',
    '{ a __typename query { t: __typename a } }',
    '{ a query { a } }',
  ],
  [
    'what is asked of the schema is not fetched',
    '{ a __schema { queryType { name } } __type(name: "X") { name } }',
    '{ a }',
  ],
])('%s', (_what, text, operation) => {
  expect(planned(text)).toBe(printed(operation));
});

const conditional = `query ($on: Boolean!, $off: Boolean!) {
  a @include(if: $off)
  b @skip(if: $off)
  one @include(if: $on) { id @skip(if: $on) ... @include(if: $off) { year } ...O @skip(if: $off) }
  measures { id @include(if: $off) ... on Labour @include(if: $off) { year } ... on Justice { act @skip(if: $on) } }
}
fragment O on Labour { owner { name @include(if: $on) id @skip(if: $on) } }`;

test.each<[Json, string]>([
  [{ on: true, off: false }, '{ b one { owner { name } } measures { __typename } }'],
  [{ on: false, off: true }, '{ a measures { id ... on Labour { year } ... on Justice { act } } }'],
  [{ on: true, off: true }, '{ a one { year } measures { id ... on Labour { year } } }'],
])('with the conditions %j the rest is left out, and they are not told', (conditions, operation) => {
  expect(planned(conditional, conditions)).toBe(printed(operation));
});

test('of an object whose selections are all left out it is still asked whether it is null', () => {
  expect(planned('{ one { id @skip(if: true) owner { id } } query { a @include(if: false) } }')).toBe(
    printed('{ one { owner { id } } query { __typename } }'),
  );
});

test('for a type of which nothing is asked nobody has to say what an object is', () => {
  const text =
    '{ measures { id ... on Labour { year @include(if: false) } ...J } } fragment J on Justice { act @skip(if: true) }';
  expect(planned(text)).toBe(printed('{ measures { id } }'));
});

test.each([
  '{ __typename }',
  '{ t: __typename __schema { description } }',
  '{ a @skip(if: true) ... @include(if: false) { b } }',
])('nothing is fetched for %s', (text) => {
  expect(planned(text)).toBeNull();
});

test('an operation of a kind that the schema does not have is fetched from nobody', () => {
  expect(planned('subscription { a }')).toBeNull();
});

test('the variables that are used are told with their types and defaults, and no others', () => {
  const text = `query Q($ids: [ID!]! = ["a", "b"], $lang: Lang = RU, $cost: Int, $f: Filter, $on: Boolean!, $unused: Int, $one: Int) {
    measures(filter: { ids: $ids }, in: $lang) { title(in: $lang) id @include(if: $on) @cost(of: $cost) }
    a @skip(if: true) @cost(of: $one)
    found @skip(if: $on) { ... on Owner { id } }
  }`;
  expect(planned(text, { on: true })).toBe(
    printed(`query Q($ids: [ID!]! = ["a", "b"], $lang: Lang = RU, $cost: Int) {
      measures__asked: measures(filter: { ids: $ids }, in: $lang) { title__asked: title(in: $lang) id @cost(of: $cost) }
    }`),
  );
});

test('variables that are called like the planner’s own get another name', () => {
  const text = `query ($representations: [ID!], $contextualArgument_1_0: Int = 2) {
    measures(filter: { ids: $representations }, first: $contextualArgument_1_0) { id }
  }`;
  expect(planned(text)).toBe(
    printed(`query ($representations__asked: [ID!], $contextualArgument_1_0__asked: Int = 2) {
      measures__asked: measures(filter: { ids: $representations__asked }, first: $contextualArgument_1_0__asked) { id }
    }`),
  );
});

const chain = (depth: number, body: (next: string) => string, last: string) =>
  [
    ...Array.from({ length: depth }, (_, at) => body(`...F${at + 1}`).replace('F', `F${at} on`)),
    last.replace('F', `F${depth} on`),
  ]
    .map((text) => `fragment ${text}`)
    .join(' ');

test('fragments that spread one another twice each are as small as what they ask for', () => {
  const began = performance.now();
  const flat = chain(30, (next) => `F Query { ${next} ${next} a }`, 'F Query { b }');
  expect(planned(`{ ...F0 ...F0 } ${flat}`)).toBe(printed('{ b a }'));
  const typed = chain(30, (next) => `F Measure { ... on Labour { ${next} ${next} } ${next} }`, 'F Node { id }');
  expect(planned(`{ measures { ...F0 ...F0 } } ${typed}`)).toBe(printed('{ measures { id ... on Labour { id } } }'));
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('what no object can be is not asked for', () => {
  const text = '{ measures { ... on Labour { year ... on Node { ... on Justice { act } } } } }';
  expect(planned(text)).toBe(printed('{ measures { ... on Labour { year } } }'));
});

test('fragments that spread one another on several types are as small as what they ask for', () => {
  const types = ['Labour', 'Justice', 'Education'];
  const spread = (next: string) => `F Measure { ${types.map((type) => `... on ${type} { ${next} }`).join(' ')} }`;
  const began = performance.now();
  // At 30, with less than 4,000 characters, it never ends.
  expect(planned(`{ measures { ...F0 } } ${chain(10, spread, 'F Node { id }')}`)).toBe(
    printed('{ measures { ... on Labour { id } ... on Justice { id } ... on Education { id } } }'),
  );
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('fragments that ask for fields within fields are refused at the bound', () => {
  const began = performance.now();
  const deep = chain(30, (next) => `F Query { q: query { ${next} } r: query { ${next} } }`, 'F Query { a }');
  expect(() => planned(`{ ...F0 } ${deep}`)).toThrow(TooManyFields);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('an operation may have as many fields as the bound, and none more', () => {
  const text = '{ a one { id owner { id name } } ...F } fragment F on Query { a one { id } }';
  expect(planned(text, {}, 6)).toBe(printed('{ a one { id owner { id name } } }'));
  expect(() => planned(text, {}, 5)).toThrow(TooManyFields);
});
