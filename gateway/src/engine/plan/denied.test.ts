import { buildSchema, Kind, print } from 'graphql';
import { expect, test } from 'vitest';
import { asked } from './asked.fixture.ts';
import { withDenied } from './denied.ts';
import { plannedOperation } from './planned-operation.ts';

const schema = buildSchema(`
  type Query { item: Item any: Any named: Named }
  union Any = Item | Other
  interface Named { title: String }
  type Item implements Named { id: ID title: String secret: Item }
  type Other { id: ID secret: Int }
`);

/** The fields that are denied, as they are written, and what is planned. */
function denied(text: string, ...places: string[]) {
  const marked = withDenied(asked(text), schema, (type, field) => places.includes(`${type}.${field}`));
  return {
    denied: [...marked.denied].map((node) => print({ ...node, selectionSet: undefined })),
    planned: plannedOperation(marked, schema, 100),
    marked,
  };
}

test('a field is denied where it is asked of the type by name', () => {
  const text = '{ item { id a: secret { id } } any { ... on Other { secret } ... on Item { id } } }';
  expect(denied(text, 'Other.secret')).toMatchObject({
    denied: ['secret'],
    planned: 'query{item{id a__asked:secret{id}} any{...on Other{__typename} ...on Item{id}}}',
  });
  expect(denied('{ item { title ... on Named { named: title } } }', 'Named.title')).toMatchObject({
    denied: ['named: title'],
    planned: 'query{item{title}}',
  });
});

test('what is asked within a denied field is denied, but not where another place asks for it', () => {
  const text =
    '{ item { ...F } named { ... on Item { secret { title } } } } fragment F on Named { ... on Item { ...G } } fragment G on Item { secret { id } }';
  expect(denied(text, 'Query.item')).toMatchObject({
    denied: ['id', 'secret', 'item'],
    planned: 'query{named{...on Item{secret{title}}}}',
  });
});

test('the same field by a way that is free and by one that is not has what is free', () => {
  const text = '{ named { ... on Named { title } ... on Item { title } } }';
  expect(denied(text, 'Named.title')).toMatchObject({
    denied: ['title'],
    planned: 'query{named{...on Item{title}}}',
  });
});

test('where nothing is left, it is asked whether there is something; at the root nobody is asked', () => {
  expect(denied('{ item { secret { id } } }', 'Item.secret')).toMatchObject({ planned: 'query{item{__typename}}' });
  expect(denied('{ item { secret { id } } }', 'Query.item')).toMatchObject({ planned: null });
});

test('types and the schema may be asked of always', () => {
  const text = '{ __schema { types { name } } any { ... on Other { __typename } } }';
  expect(denied(text, 'Query.__schema', '__Schema.types', 'Other.__typename')).toMatchObject({ denied: [] });
});

test('a fragment has one text for each of its two meanings, and both have their own name', () => {
  const { marked } = denied(
    '{ item { ...F } } fragment F on Item { id ...F2 } fragment F2 on Item { title }',
    'Item.x',
  );
  const names = [...marked.fragments].map(([name, node]) => [name, node.name.value]);
  expect(names).toEqual(['F', 'F!', 'F2', 'F2!'].map((name) => [name, name]));
  const spreads = marked.fragments
    .get('F!')
    ?.selectionSet.selections.flatMap((node) => (node.kind === Kind.FRAGMENT_SPREAD ? node.name.value : []));
  expect(spreads).toEqual(['F2!']);
});
