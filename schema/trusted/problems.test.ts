import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { composeMinistries } from '../composition/composition.ts';
import { operationsFolder } from './operations.fixture.ts';
import { deprecatedUses, operationProblems } from './problems.ts';
import { readClientDocuments } from './read.ts';

const apiSchema = buildSchema(`
  type Query { area(id: ID!): Area plans: [String!] }
  type Area { id: ID! name: String title: String @deprecated(reason: "Since 2026 use name.") }`);

const problemsOf = (files: Record<string, string>) =>
  operationProblems(readClientDocuments(operationsFolder(files)), apiSchema);
const at = (file: string, line: number) => ({ ministry: null, file: `schema/operations/${file}`, line });

test('the operations of this package fit its schema and use nothing deprecated', () => {
  const composed = composeMinistries();
  if ('errors' in composed) throw new Error(JSON.stringify(composed.errors));
  const clients = readClientDocuments();
  expect(clients.map(({ client }) => client)).toEqual(expect.arrayContaining(['follow-up', 'responsibilities']));
  expect(operationProblems(clients, composed.apiSchema)).toEqual([]);
  expect(deprecatedUses(clients, composed.apiSchema)).toEqual([]);
});

test('sound operations have no problems', () => {
  const files = {
    'map/Area.graphql': 'query Area($id: ID!) { area(id: $id) { ...A } }',
    'map/a.graphql': 'fragment A on Area { id }',
    'office/A.graphql': 'query A { plans }',
  };
  expect(problemsOf(files)).toEqual([]);
});

test('a name that another client has, of an operation or a fragment, is told with both places', () => {
  const files = {
    'map/Area.graphql': 'query Area($id: ID!) { area(id: $id) { ...A } }',
    'map/a.graphql': 'fragment A on Area { id }',
  };
  const ofBoth = Object.entries(files).flatMap(([file, text]) => [
    [file, text],
    [file.replace('map', 'office'), text],
  ]);
  const fix = 'choose another name: they are unique among all clients';
  const code = 'OPERATION_NAME_TAKEN';
  expect(problemsOf(Object.fromEntries(ofBoth))).toEqual([
    {
      code,
      message: 'The name Area is taken by the client map.',
      fix,
      places: [at('office/Area.graphql', 1), at('map/Area.graphql', 1)],
    },
    {
      code,
      message: 'The name A is taken by the client map.',
      fix,
      places: [at('office/a.graphql', 1), at('map/a.graphql', 1)],
    },
  ]);
});

test.each<[string, string, string, number]>([
  [
    'a field that is not there',
    '{\n  plans\n  plams\n}',
    'Cannot query field "plams" on type "Query". Did you mean "plans"?',
    3,
  ],
  [
    'a required argument left out',
    '{\n  area { id } }',
    'Field "area" argument "id" of type "ID!" is required, but it was not provided.',
    2,
  ],
  ['a variable that nothing uses', '(\n$id: ID) { plans }', 'Variable "$id" is never used in operation "Q".', 2],
  ['a fragment that nothing uses', '{ plans }\n\nfragment A on Area { id }', 'Fragment "A" is never used.', 3],
  ['a fragment that is not there', '{ area(id: 1) {\n ...A } }', 'Unknown fragment "A".', 2],
])('%s is told with file and line', (_what, text, message, line) => {
  expect(problemsOf({ 'map/Q.graphql': `query Q ${text}` })).toEqual([
    { code: 'OPERATION_INVALID', message, places: [at('map/Q.graphql', line)] },
  ]);
});

test('an operation without a name is told once, with what mends it', () => {
  expect(problemsOf({ 'map/A.graphql': 'query A { plans }', 'map/Q.graphql': '\n{ plans }' })).toEqual([
    {
      code: 'OPERATION_UNNAMED',
      message: 'An operation has no name.',
      fix: "write a name after `query`, the same as the file's",
      places: [at('map/Q.graphql', 2)],
    },
  ]);
});

test('an operation in a file of another name, or beside another, is told', () => {
  const text = 'query Q { plans }\nquery R { plans }';
  expect(problemsOf({ 'map/Q.graphql': text })).toEqual([
    {
      code: 'OPERATION_MISFILED',
      message: 'The operation R stands in Q.graphql.',
      fix: 'move it to R.graphql, the one operation of that file',
      places: [at('map/Q.graphql', 2)],
    },
  ]);
});

test('a name that a client uses twice is told at both places', () => {
  const problems = problemsOf({ 'map/Q.graphql': 'query Q { plans }', 'map/S.graphql': '\nquery Q { plans }' });
  expect(problems).toContainEqual({
    code: 'OPERATION_INVALID',
    message: 'There can be only one operation named "Q".',
    places: [at('map/Q.graphql', 1), at('map/S.graphql', 2)],
  });
});

test('what is deprecated is told with its reason where it is used, and is no problem', () => {
  const clients = readClientDocuments(
    operationsFolder({ 'map/Q.graphql': 'query Q {\n  area(id: 1) {\n    title\n  }\n}' }),
  );
  expect(operationProblems(clients, apiSchema)).toEqual([]);
  expect(deprecatedUses(clients, apiSchema)).toEqual([
    {
      code: 'OPERATION_USES_DEPRECATED',
      message: 'The field Area.title is deprecated. Since 2026 use name.',
      places: [at('map/Q.graphql', 3)],
    },
  ]);
});
