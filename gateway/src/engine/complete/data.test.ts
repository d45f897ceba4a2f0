import fc from 'fast-check';
import { buildSchema, executeSync, isObjectType, parse } from 'graphql';
import { expect, test, vi } from 'vitest';
import { isJson, type Json } from '../compile/json.ts';
import { asked } from '../plan/asked.fixture.ts';
import { createPlannedName } from '../plan/planned-name.ts';
import type { Broken } from './completion.ts';
import { compileCompletion } from './data.ts';

vi.setConfig({ testTimeout: 30_000 });

const schema = buildSchema(`
  type Query {
    leaf: Int must: String! item: Item items: [Item!] grid: [[Int!]]! cubes: [[[Named]!]!] named(of: ID): Named any: [Any]
  }
  interface Named { id: ID! next: Named }
  type Item implements Named { id: ID! next: Named count: Int! tags: [String]! inner: Item! kind: Kind }
  type Act implements Named { id: ID! next: Named title: String }
  type Removed { id: ID }
  union Any = Item | Act
  enum Kind { PLAN LAW }
`);
const visible = { schema, hidden: new Set(['Secret', 'Kind.SECRET']) };

/** What a client is answered of these data, and where they are not what the schema promises. */
function completed(text: string, data: Json, conditions: Json = {}): { data: Json | null; broken: Broken[] } {
  const broken: Broken[] = [];
  const complete = compileCompletion(asked(text, conditions), visible);
  return { data: complete(data, { path: [], broken, absent: [], variables: conditions }), broken };
}
const missing = (...path: Broken['path']) => ({ path, isMissing: true });
const invalid = (...path: Broken['path']) => ({ path, isMissing: false });

test('what was asked for is answered in the client’s order and under its names, and nothing else', () => {
  const text = `{ items { ...I tags } number: leaf leaf named(of: 1) { id } ... @skip(if: true) { must } }
    fragment I on Item { many: count ... on Named { id } }`;
  const data = {
    items: [{ __typename: 'Item', id: 1, count: 7, many__asked: 2, tags: ['a', null], stray: 1 }],
    leaf: 3,
    number__asked: 4,
    named__asked: { __typename: 'Act', id: 'act-1' },
    must: 'skipped',
  };
  const answer = completed(text, data);
  expect(JSON.stringify(answer)).toBe(
    JSON.stringify({
      data: { items: [{ many: 2, id: '1', tags: ['a', null] }], number: 4, leaf: 3, named: { id: 'act-1' } },
      broken: [],
    }),
  );
});

test('where nothing came, all that may be null is null', () => {
  expect(completed('{ leaf item { id } items { id } any { __typename } named { id } }', {})).toEqual({
    data: { leaf: null, item: null, items: null, any: null, named: null },
    broken: [],
  });
});

test.each<[string, Json, Json | null, Broken[]]>([
  ['{ must leaf }', { leaf: 1 }, null, [missing('must')]],
  ['{ leaf must }', { leaf: '1', must: 7 }, null, [invalid('leaf'), invalid('must')]],
  [
    '{ item { id inner { count } } }',
    { item: { id: 1, inner: {} } },
    { item: null },
    [missing('item', 'inner', 'count')],
  ],
  ['{ items { id } leaf }', { items: [{ id: 1 }, {}], leaf: 1 }, { items: null, leaf: 1 }, [missing('items', 1, 'id')]],
  ['{ items { id } }', { items: [null] }, { items: null }, [missing('items', 0)]],
  ['{ grid }', { grid: [[1], [2, null], null] }, { grid: [[1], null, null] }, [missing('grid', 1, 1)]],
  ['{ grid }', { grid: [[1, 'a'], 2] }, { grid: [null, null] }, [invalid('grid', 0, 1), invalid('grid', 1)]],
  ['{ grid }', { grid: {} }, null, [invalid('grid')]],
  ['{ cubes { id } }', { cubes: [[[{}, null]]] }, { cubes: [[[null, null]]] }, [missing('cubes', 0, 0, 0, 'id')]],
  ['{ cubes { id } }', { cubes: [[null]] }, { cubes: null }, [missing('cubes', 0, 0)]],
  [
    '{ item { id } any { __typename } }',
    { item: 7, any: 'x' },
    { item: null, any: null },
    [invalid('item'), invalid('any')],
  ],
  [
    '{ item { id } items { id } }',
    { item: [{ id: 1 }], items: { id: 1 } },
    { item: null, items: null },
    [invalid('item'), invalid('items')],
  ],
])('null goes up to the nearest place that may be null: %s of %j', (text, data, answer, broken) => {
  expect(completed(text, data)).toEqual({ data: answer, broken });
});

test('what clients may not know of is null and nothing wrong, and where that may not be null its place is missing', () => {
  const secret = { __typename: 'Secret', id: 1, kind: 'SECRET' };
  const item = { id: 1, kind: 'SECRET' };
  expect(
    completed('{ any { __typename } named { id } item { kind } }', { any: [secret], named: secret, item }),
  ).toEqual({
    data: { any: [null], named: null, item: { kind: null } },
    broken: [],
  });
  expect(completed('{ items { id } }', { items: [secret] })).toEqual({
    data: { items: null },
    broken: [missing('items', 0)],
  });
});

test.each(['Removed', 'Query', 'Unknown', 'Kind', 'String', 'constructor', '__Type'])(
  'an object cannot be there as %s',
  (__typename) => {
    const data = { any: [{ __typename, id: 1 }], named: { __typename, id: 1 } };
    expect(completed('{ any { ... on Item { id } } named { id } }', data)).toEqual({
      data: { any: [null], named: null },
      broken: [invalid('any', 0), invalid('named')],
    });
  },
);

test('an object may say that it is of an interface, where all that is asked is asked of whatever it may be', () => {
  const of = (__typename: string) => ({ __typename, id: 1, title: 't' });
  const named = { named: of('Named') };
  expect(completed('{ named { id ... on Named { x: id } } }', { named: { ...of('Named'), x__asked: 1 } })).toEqual({
    data: { named: { id: '1', x: '1' } },
    broken: [],
  });
  expect(completed('{ named { id ... on Act { title } } }', named)).toEqual({
    data: { named: null },
    broken: [missing('named')],
  });
});

test('a type is told as the schema has it, whatever an object says of itself', () => {
  expect(completed('{ a: __typename item { __typename t: __typename } }', { item: { __typename: 'Act' } })).toEqual({
    data: { a: 'Query', item: { __typename: 'Item', t: 'Item' } },
    broken: [],
  });
  expect(completed('{ any { t: __typename } }', { any: [{ __typename: 'Act' }, { __typename: 'Item' }] })).toEqual({
    data: { any: [{ t: 'Act' }, { t: 'Item' }] },
    broken: [],
  });
});

test('an object whose type is not known can be there, but not say what it is', () => {
  const unknown = [
    { id: 1, title: 't' },
    { __typename: 'Named', id: 1, title: 't' },
  ];
  for (const named of unknown) {
    const text = '{ named { id ... on Named { next { id } } } }';
    expect(completed(text, { named })).toEqual({ data: { named: { id: '1', next: null } }, broken: [] });
    expect(completed('{ named { id __typename } }', { named }).data).toEqual({ named: null });
  }
  expect(completed('{ named { __typename } }', { named: { id: 1 } }).broken).toEqual([missing('named', '__typename')]);
});

test('that an object cannot say what it is breaks a promise', () => {
  const named = { __typename: 'Named', id: 1 };
  expect(completed('{ named { __typename } }', { named }).broken).toEqual([missing('named', '__typename')]);
});

test('aliases such as __proto__ and constructor are names like others', () => {
  const text = '{ __proto__: leaf constructor: item { toString: id __proto__: count } hasOwnProperty: must }';
  const data = {
    __proto____asked: 1,
    constructor__asked: { toString__asked: 2, __proto____asked1: 3 },
    hasOwnProperty__asked: 'h',
  };
  const { data: answer } = completed(text, data);
  expect(JSON.stringify(answer)).toBe(
    '{"__proto__":1,"constructor":{"toString":"2","__proto__":3},"hasOwnProperty":"h"}',
  );
  expect([Object.getPrototypeOf(answer), 'count' in {}]).toEqual([Object.prototype, false]);
});

test('a field called like what every object has is null where it did not come, and nothing wrong', () => {
  const odd = buildSchema('type Query { constructor: Query toString: String valueOf: [Int] }');
  const document = asked('{ constructor { toString } toString valueOf }');
  const complete = compileCompletion(document, { schema: odd, hidden: new Set() });
  const broken: Broken[] = [];
  expect(complete({}, { path: [], broken, absent: [], variables: {} })).toEqual({
    constructor: null,
    toString: null,
    valueOf: null,
  });
  const data = JSON.parse('{"constructor":{"toString":"t"},"toString":"s","valueOf":[1]}') as Json;
  expect(complete(data, { path: [], broken, absent: [], variables: {} })).toEqual(data);
  expect(broken).toEqual([]);
});

test('a field and an alias that is its own name are one field', () => {
  const data = { item: { id: 1, count: 2 } };
  expect(completed('{ item { id } item: item { count } }', data).data).toEqual({ item: { id: '1', count: 2 } });
});

test('an operation of a kind that the schema does not have is a fault of ours', () => {
  expect(() => completed('mutation { a }', {})).toThrow('the schema has no mutation');
});

// Beside it graphql-js, which answers the same operation over the same data.
const operation = `{
  leaf must item { ...I } items { ...I } again: items { count } grid cubes { ...N } named(of: 1) { ...N } any { ...N ... on Act { title } }
}
fragment I on Item { id count tags inner { id kind } next { id ... on Item { tags } } }
fragment N on Named { __typename id next { id ... on Act { title } ... on Item { count } } }`;

/** Mostly what the schema promises; now and then null, nothing, or something else. */
const or = (value: fc.Arbitrary<unknown>, ...others: unknown[]) =>
  fc.oneof(
    { weight: 12, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, [], [null], ...others) },
  );
const list = (item: fc.Arbitrary<unknown>) => or(fc.array(or(item), { maxLength: 3 }), {}, 'text');
const texts = fc.constantFrom('a', 'қ', '');
const fields = {
  id: or(texts),
  count: or(fc.nat()),
  tags: list(texts),
  kind: or(fc.constantFrom('PLAN', 'LAW')),
  title: or(texts),
};
const flat = fc.record({ __typename: fc.constantFrom('Item', 'Act'), ...fields });
const { object } = fc.letrec<{ object: Json }>((tie) => ({
  object: fc.record({
    __typename: fc.constantFrom('Item', 'Act', 'Removed', 'Unknown'),
    ...fields,
    next: or(flat),
    inner: or(fc.oneof({ maxDepth: 1 }, flat, tie('object'))),
  }),
}));
const answers = fc.record({
  leaf: or(fc.nat()),
  must: texts,
  item: or(object),
  items: list(object),
  again__asked: list(object),
  grid: fc.array(list(fc.nat()), { maxLength: 3 }),
  cubes: list(list(list(object))),
  named__asked: or(object),
  any: list(object),
});

for (const type of Object.values(schema.getTypeMap())) {
  // `isTypeOf` is asked of fields whose type goes without saying.
  if (isObjectType(type)) type.isTypeOf = (value) => isJson(value);
}
function byGraphqlJs(data: Json) {
  const plannedName = createPlannedName();
  const result = executeSync({
    schema,
    document: parse(operation),
    rootValue: data,
    fieldResolver: (source: Json, _args, _context, { fieldNodes: [node] }) => node && source[plannedName(node)],
    typeResolver: (value: Json) => (typeof value['__typename'] === 'string' ? value['__typename'] : undefined),
  });
  return { data: result.data ?? null, places: (result.errors ?? []).map(({ path }) => path) };
}

test('whatever comes, the answer and its broken places are those of graphql-js', () => {
  fc.assert(
    fc.property(answers, (data) => {
      const expected = byGraphqlJs(data);
      const { data: answer, broken } = completed(operation, data);
      expect(JSON.stringify(answer)).toBe(JSON.stringify(expected.data));
      expect(broken.map(({ path }) => path)).toEqual(expected.places);
    }),
    { numRuns: 300 },
  );
});
