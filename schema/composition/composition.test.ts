import { buildSchema, parse, Source } from 'graphql';
import { expect, test } from 'vitest';
import { compose, composeMinistries } from './composition.ts';
import { doctoredSdl } from './doctored-sdl.ts';
import { ministries, ministryModules } from '../sdl.ts';
import { ministrySubgraphs } from './subgraph.ts';

const labourMeasures = 'schema/ministries/labour/measures.graphql';

function lineOf(file: string, passage: string): number {
  const body = ministries
    .flatMap(ministryModules)
    .map(({ loc }) => loc?.source)
    .find((source) => source?.name === file)?.body;
  return body?.slice(0, body.indexOf(passage)).split('\n').length ?? 0;
}

function composed(modules = ministryModules) {
  const result = composeMinistries(modules);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result;
}

test('the ministries compose without error and without hint', () => {
  expect(composed().hints).toEqual([]);
});

test('each ministry has its port in the supergraph', () => {
  const subgraphs = ministrySubgraphs();
  expect(subgraphs[0]).toMatchObject({ name: 'labour', url: 'http://localhost:4001/graphql' });
  const { supergraph } = composed();
  for (const { name, url } of subgraphs) expect(supergraph).toContain(`@join__graph(name: "${name}", url: "${url}")`);
});

test('the API schema is a schema of its own, with descriptions and without federation', () => {
  const { api } = composed();
  expect(buildSchema(api).getType('Measure')?.description).toContain('undertaken to do for human rights');
  expect(api).not.toMatch(/join__|link__|_entities|_service|federation__/);
});

test('the order of files does not change the API schema', () => {
  expect(composed((name) => ministryModules(name).toReversed()).api).toBe(composed().api);
});

test('a contradiction between ministries is an error that names ministry, file and line', () => {
  const result = composeMinistries(
    doctoredSdl('ministries/labour/measures.graphql', 'status: MeasureStatus', 'status: String'),
  );
  if (!('errors' in result)) throw new Error('composed');
  const mismatch = result.errors.find(({ message }) => message.includes('LabourMeasure.status'));
  expect(mismatch).toMatchObject({
    code: 'EXTERNAL_TYPE_MISMATCH',
    places: expect.arrayContaining([
      {
        ministry: 'labour',
        file: labourMeasures,
        line: lineOf(labourMeasures, 'status: MeasureStatus'),
      },
    ]),
  });
});

test('a shared value type that one ministry has changed alone does not compose', () => {
  const number = `"The United Nations' own number, such as`;
  const changed = doctoredSdl('common.graphql', number, `x: Int ${number}`);
  const result = composeMinistries((name) => (name === 'labour' ? changed(name) : ministryModules(name)));
  if (!('errors' in result)) throw new Error('composed');
  expect(result.errors[0]).toMatchObject({ code: 'SATISFIABILITY_ERROR' });
});

test('descriptions that differ between ministries are a hint that names both places', () => {
  const { hints } = composed(
    doctoredSdl('ministries/labour/agencies.graphql', 'type Agency', '"Somebody." type Agency'),
  );
  expect(hints).toMatchObject([{ code: 'INCONSISTENT_DESCRIPTION' }]);
  expect(hints[0]?.places).toContainEqual({
    ministry: 'labour',
    file: 'schema/ministries/labour/agencies.graphql',
    line: 2,
  });
});

test.each([
  [
    '@override(from: "labour")',
    'type School @key(fields: "id") { id: ID! city: String }',
    'OVERRIDDEN_FIELD_CAN_BE_REMOVED',
  ],
  ['@override(from: "labour")', 'type School @key(fields: "id") { id: ID! }', 'OVERRIDE_DIRECTIVE_CAN_BE_REMOVED'],
  [
    '@override(from: "labour", label: "percent(20)")',
    'type School @key(fields: "id") { id: ID! city: String }',
    'OVERRIDE_MIGRATION_IN_PROGRESS',
  ],
])('a move by %s from %s is under way, which is no hint, and says what comes next', (override, school, code) => {
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@override"]) type Query';
  const sdl = {
    labour: `${link} { a: School } ${school}`,
    education: `${link} { b: School } type School @key(fields: "id") { id: ID! city: String ${override} }`,
  };
  const composition = compose(
    Object.entries(sdl).map(([name, text]) => ({
      name,
      url: `http://${name}.test`,
      modules: [parse(new Source(text, `${name}.graphql`))],
    })),
  );
  expect(composition).toMatchObject({
    hints: [],
    underWay: [{ code, fix: expect.any(String), places: [expect.objectContaining({ line: 1 })] }],
  });
});

test('a file that ends too soon is told at its last line', () => {
  const result = composeMinistries(doctoredSdl('ministries/education/agencies.graphql', 'id: ID!\n}', 'id: ID!'));
  expect(result).toMatchObject({
    errors: [{ fix: expect.stringContaining('"}"'), places: [{ ministry: 'education', line: 3 }] }],
  });
});

test('bad syntax is an error that names file and line', () => {
  expect(composeMinistries(doctoredSdl('ministries/education/agencies.graphql', 'id: ID!', 'id ID!'))).toEqual({
    errors: [
      {
        code: 'INVALID_GRAPHQL',
        message: 'Syntax Error: Expected ":", found Name "ID".',
        fix: 'Write a colon between the name and its type.',
        places: [{ ministry: 'education', file: 'schema/ministries/education/agencies.graphql', line: 3 }],
      },
    ],
  });
});
