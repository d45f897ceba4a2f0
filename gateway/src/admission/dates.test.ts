import { buildSchema, getVariableValues, type OperationDefinitionNode, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { checkDates } from './dates.ts';

const schema = buildSchema('scalar Date scalar DateTime type Query { due(on: Date, since: DateTime): Int }');
checkDates(schema);

const inLiteral = (query: string) => validate(schema, parse(query)).map(({ message }) => message);

function inVariable(type: string, value: unknown) {
  const { definitions } = parse(`query ($v: ${type}) { due }`);
  const { variableDefinitions = [] } = definitions[0] as OperationDefinitionNode;
  return getVariableValues(schema, variableDefinitions, { v: value }).errors?.map(({ message }) => message) ?? [];
}

test.each([
  ['Date', '2024-02-29'],
  ['DateTime', '2024-02-29T23:59:59.5+05:00'],
  ['DateTime', '2026-01-31T09:00:00Z'],
])('the %s %s passes', (type, value) => {
  expect(inVariable(type, value)).toEqual([]);
});

test.each([
  ['Date', '2023-02-29'],
  ['Date', '01.02.2024'],
  ['Date', '2024-02-29T00:00:00Z'],
  ['Date', 20_240_229],
  ['DateTime', '2024-02-30T00:00:00Z'],
  ['DateTime', '2024-02-29'],
  ['DateTime', '2024-02-29T25:00:00Z'],
])('the %s %j is refused, saying what was expected', (type, value) => {
  expect(inVariable(type, value)).toEqual([expect.stringContaining(`${type} must be a `)]);
});

test('literals are held to the same rules', () => {
  expect(inLiteral('{ due(on: "2024-02-29", since: "2026-01-31T09:00:00Z") }')).toEqual([]);
  expect(inLiteral('{ due(on: "2024-02-30", since: 5) }')).toEqual([
    'Expected value of type "Date", found "2024-02-30"; Date must be a calendar day, YYYY-MM-DD.',
    'Expected value of type "DateTime", found 5; DateTime must be a moment such as 2026-01-31T09:00:00Z.',
  ]);
});
