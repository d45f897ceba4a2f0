import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, coerceInputValue, type GraphQLSchema, parse, typeFromAST } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { exampleNames, exampleTabs } from './examples.ts';

const fileOf = (name: string) => fileURLToPath(import.meta.resolve(`@ortaq/schema/${name}`));
const folder = dirname(fileOf('operations/examples/ReviewFollowUp.graphql'));

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = buildSchema(await readFile(fileOf('api.graphql'), 'utf8'));
});

const operationOf = (query: string) => {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('an example is one operation');
  return operation;
};

test('every example is a tab, and the ministries’ schema can answer each', async () => {
  const files = await readdir(folder);
  expect(files.toSorted()).toEqual(exampleNames.map((name) => `${name}.graphql`).toSorted());
  const tabs = await exampleTabs(schema);
  expect(tabs.map(({ query }) => operationOf(query).name?.value)).toEqual(exampleNames);
});

test('every example begins with what it answers, in Kazakh, Russian and English', async () => {
  for (const { query } of await exampleTabs(schema)) {
    const [kk = '', ru = '', en = '', operation] = query.split('\n');
    expect(kk).toMatch(/^# .*[әғқңөұүһі]/);
    expect(ru).toMatch(/^# .*[а-я]/);
    expect(ru).not.toMatch(/[әғқңөұүһі]/);
    expect(en).toMatch(/^# [ -~]+$/);
    expect(operation).toMatch(/^query /);
  }
});

test('every example has variables that fit, so that it answers as it stands', async () => {
  for (const { query, variables } of await exampleTabs(schema)) {
    const given = JSON.parse(variables) as Record<string, unknown>;
    const definitions = operationOf(query).variableDefinitions ?? [];
    expect(Object.keys(given)).toEqual(definitions.map(({ variable }) => variable.name.value));
    expect(given['language']).toBe('KK');
    for (const { variable, type } of definitions) {
      const inputType = typeFromAST(schema, type as never);
      // Throws where the value does not fit.
      coerceInputValue(given[variable.name.value], inputType as never);
    }
  }
});

test('another schema than the ministries’ has the examples that it can answer: none', async () => {
  expect(await exampleTabs(buildSchema('type Query { measures: [ID!] }'))).toEqual([]);
});
