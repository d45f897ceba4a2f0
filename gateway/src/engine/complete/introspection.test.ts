import { buildSchema, executeSync, getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Json } from '../compile/json.ts';
import { asked } from '../plan/asked.fixture.ts';
import { compileCompletion } from './data.ts';

const schema = buildSchema(`
  type Query { leaf: Int item: Item }
  type Mutation { set: Int put: Put }
  type Put { queries: [Query] }
  "One thing."
  type Item { id: ID old: Int @deprecated(reason: "moved") }
`);

function compiled(text: string, conditions: Json = {}) {
  const complete = compileCompletion(asked(text, conditions), { schema, hidden: new Set() });
  return (data: Json = {}, variables: Json = conditions) =>
    complete(data, { path: [], broken: [], absent: [], variables });
}

test('the whole schema is told as graphql-js tells it', () => {
  const text = getIntrospectionQuery();
  const { data } = executeSync({ schema, document: parse(text) });
  expect(JSON.stringify(compiled(text)())).toBe(JSON.stringify(data));
});

test('what is asked of the schema stands beside what is asked of ministries, in the client’s order and names', () => {
  const text = `{ leaf type: __type(name: "Item") { ...T } __schema { queryType { name } } none: __type(name: "X") { name } }
    fragment T on __Type { name description fields { name } }`;
  const data = { leaf: 1 };
  expect(JSON.stringify(compiled(text)(data))).toBe(
    JSON.stringify({
      leaf: 1,
      type: { name: 'Item', description: 'One thing.', fields: [{ name: 'id' }] },
      __schema: { queryType: { name: 'Query' } },
      none: null,
    }),
  );
});

test('several places of one field are one', () => {
  expect(
    compiled('{ __schema { queryType { name } } ...S } fragment S on Query { __schema { mutationType { name } } }')(),
  ).toEqual({
    __schema: { queryType: { name: 'Query' }, mutationType: { name: 'Mutation' } },
  });
});

test('variables of one request do not hold for the next', () => {
  const answer = compiled(
    'query ($name: String!, $old: Boolean) { __type(name: $name) { ...T } } fragment T on __Type { name fields(includeDeprecated: $old) { name } }',
  );
  expect([
    answer({}, { name: 'Item', old: true }),
    answer({}, { name: 'Item' }),
    answer({}, { name: 'Mutation', old: false }),
  ]).toEqual([
    { __type: { name: 'Item', fields: [{ name: 'id' }, { name: 'old' }] } },
    { __type: { name: 'Item', fields: [{ name: 'id' }] } },
    { __type: { name: 'Mutation', fields: [{ name: 'set' }, { name: 'put' }] } },
  ]);
});

test('a variable in a fragment is a variable', () => {
  const answer = compiled(
    'query ($old: Boolean) { __type(name: "Item") { ...T } } fragment T on __Type { fields(includeDeprecated: $old) { name } }',
  );
  expect(answer({}, { old: true })).not.toEqual(answer({}, { old: false }));
});

test('what no variable can change is asked of the schema once', () => {
  const answer = compiled('{ __type(name: "Item") { name } }');
  expect(answer()?.['__type']).toBe(answer()?.['__type']);
});

test('what is skipped is not told', () => {
  const text =
    'query ($on: Boolean!) { __type(name: "Item") { name description @include(if: $on) } __schema @skip(if: $on) { description } }';
  expect([compiled(text, { on: true })(), compiled(text, { on: false })()]).toEqual([
    { __type: { name: 'Item', description: 'One thing.' } },
    { __type: { name: 'Item' }, __schema: { description: null } },
  ]);
});

test('where a field leads back to the root, the schema is told there too, of a mutation as well', () => {
  const text =
    'mutation { put { queries { leaf __schema { queryType { name } } of: __type(name: "Item") { name } } } }';
  expect(compiled(text)({ put: { queries: [{ leaf: 1 }, null, {}] } })).toEqual({
    put: {
      queries: [
        { leaf: 1, __schema: { queryType: { name: 'Query' } }, of: { name: 'Item' } },
        null,
        { leaf: null, __schema: { queryType: { name: 'Query' } }, of: { name: 'Item' } },
      ],
    },
  });
});
