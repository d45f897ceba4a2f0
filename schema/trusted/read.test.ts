import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { hashOf } from './operation.ts';
import { operationsFolder } from './operations.fixture.ts';
import { unreadableOperation } from './problems.ts';
import { readClients, readTrustedOperations } from './read.ts';

test('an operation is its own text and that of the fragments it uses, whatever file they stand in', () => {
  const folder = operationsFolder({
    'map/Areas.graphql': '# For the map.\nquery Areas { areas { ...Area } }\nfragment Unused on Area { id }',
    'map/fragments.graphql': 'fragment Area on Area { id, ...Name }\n\nfragment Name on Area { name }',
    'map/README.md': '# not an operation',
    'office/Rename.graphql': 'mutation Rename($id: ID!) { rename(id: $id) }',
  });
  const areas = `query Areas {
  areas {
    ...Area
  }
}

fragment Area on Area {
  id
  ...Name
}

fragment Name on Area {
  name
}`;
  const rename = 'mutation Rename($id: ID!) {\n  rename(id: $id)\n}';
  expect(readTrustedOperations(folder)).toEqual([
    {
      client: 'map',
      name: 'Areas',
      type: 'query',
      file: 'schema/operations/map/Areas.graphql',
      body: areas,
      id: hashOf(areas),
    },
    {
      client: 'office',
      name: 'Rename',
      type: 'mutation',
      file: 'schema/operations/office/Rename.graphql',
      body: rename,
      id: hashOf(rename),
    },
  ]);
});

test('a hash is the SHA-256 of the text in UTF-8', () => {
  // As `printf 'ұ' | sha256sum` has it.
  expect(hashOf('ұ')).toBe('2eb25f2b6030489738206e31f56ca4ca9ad3c20968f56e9eac1b58e74de09505');
});

test('comments and spacing change neither text nor hash; another field changes both', () => {
  const idsOf = (text: string) =>
    readTrustedOperations(operationsFolder({ 'map/Q.graphql': text })).map(({ id }) => id);
  const [id] = idsOf('query Q { a, b(c: [1 2]) }');
  expect(idsOf('# said differently\nquery Q{\n\n a b(c:[1,2])}')).toEqual([id]);
  expect(idsOf('query Q { a, b(c: [1 2]), d }')).not.toEqual([id]);
});

test('a file that is not GraphQL is told with its line', () => {
  const folder = operationsFolder({ 'map/Q.graphql': 'query Q {\n  a {\n' });
  const read = () => readTrustedOperations(folder);
  expect(read).toThrow(GraphQLError);
  expect(read).toThrow(/Syntax Error: Expected Name, found <EOF>/);
});

test('every file that is not GraphQL is told, with what mends it, and the others are read', () => {
  const folder = operationsFolder({
    'map/A.graphql': 'query A {\n  a {\n',
    'map/B.graphql': 'type B { a: Int',
    'map/C.graphql': 'query C { c }',
    'office/D.graphql': 'select D',
  });
  const { clients, errors } = readClients(folder);
  expect(clients.map(({ client, documents }) => [client, documents.length])).toEqual([
    ['map', 1],
    ['office', 0],
  ]);
  expect(errors.map(unreadableOperation)).toMatchObject([
    {
      code: 'OPERATION_UNREADABLE',
      fix: expect.stringContaining('close it'),
      places: [{ file: 'schema/operations/map/A.graphql', line: 2 }],
    },
    { fix: expect.stringContaining('close it'), places: [{ file: 'schema/operations/map/B.graphql', line: 1 }] },
    { fix: expect.stringContaining('fragment'), places: [{ file: 'schema/operations/office/D.graphql', line: 1 }] },
  ]);
});

test('without the folder there is no client', () => {
  expect(readTrustedOperations(operationsFolder({}))).toEqual([]);
});
