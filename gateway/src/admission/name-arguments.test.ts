import {
  buildSchema,
  getVariableValues,
  type GraphQLError,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { argumentOf } from './name-arguments.ts';

const schema = buildSchema(`
  type Query { measures(filter: MeasureFilter, first: Int): [Measure] measure(id: ID!): Measure }
  input MeasureFilter { status: [Status!] owner: OwnerFilter }
  input OwnerFilter { ids: [ID!] }
  enum Status { PLANNED COMPLETED }
  type Measure { id: ID! }
`);

function argumentsOf(query: string, variables?: Record<string, unknown>) {
  const document = parse(query);
  const { variableDefinitions = [] } = document.definitions[0] as OperationDefinitionNode;
  const errors: readonly GraphQLError[] = variables
    ? (getVariableValues(schema, variableDefinitions, variables).errors ?? [])
    : validate(schema, document);
  return errors.map((error) => argumentOf(error, document));
}

test.each([
  ['{ measures(first: "two") { id } }', ['first']],
  ['{ measures(filter: {status: [PLANNED, NEVER]}) { id } }', ['filter.status[1]']],
  ['{ measures(filter: {status: NEVER}) { id } }', ['filter.status']],
  ['{ measures(filter: {owner: {ids: [[1]], name: "x"}}) { id } }', ['filter.owner.ids[0]', 'filter.owner.name']],
  ['{ measures(last: 2) { id } }', ['last']],
  ['{ measures { title } }', [undefined]],
  ['query ($f: String) { measures(filter: $f) { id } }', ['filter']],
])('a document that does not fit the schema: %s', (query, expected) => {
  expect(argumentsOf(query)).toEqual(expected);
});

test.each([
  ['query ($n: Int) { measures(first: $n) { id } }', { n: 'two' }, ['first']],
  [
    'query ($f: MeasureFilter) { measures(filter: $f) { id } }',
    { f: { status: ['PLANNED', 'NEVER'] } },
    ['filter.status[1]'],
  ],
  ['query ($s: [Status!]) { measures(filter: {status: $s}) { id } }', { s: ['NEVER'] }, ['filter.status[0]']],
  ['query ($s: Status!) { measures(filter: {status: [PLANNED, $s]}) { id } }', { s: 'NEVER' }, ['filter.status[1]']],
  ['query ($id: ID!) { measure(id: $id) { id } }', {}, ['id']],
  ['query ($id: ID!) { measure(id: $id) { id } }', { id: null }, ['id']],
])('a variable whose value does not fit: %s with %j', (query, variables, expected) => {
  expect(argumentsOf(query, variables)).toEqual(expected);
});
