import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSchema, getOperationAST, type GraphQLObjectType, type OperationDefinitionNode, parse } from 'graphql';
import { beforeAll, expect, test, vi } from 'vitest';
import { type ListedOperation, readManifest } from '../../trusted/manifest.ts';
import { admissionSettings, admissionVariables } from '../settings.ts';
import { createCosts } from './cost.ts';

const { budgets } = admissionSettings(admissionVariables.parse({}));
const read = (name: string) => readFile(fileURLToPath(import.meta.resolve(`@ortaq/schema/${name}`)), 'utf8');

let operations: ListedOperation[];
let costOf: (text: string, variables?: Record<string, unknown>) => number;
beforeAll(async () => {
  operations = await readManifest(fileURLToPath(import.meta.resolve('@ortaq/schema/operations/manifest.json')));
  const supergraph = await read('supergraph.graphql');
  const schema = buildSchema(await read('api.graphql'));
  const costs = createCosts(() => supergraph);
  costOf = (text, variables = {}) => {
    const document = parse(text);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('the document has not one operation');
    return costs({ schema, document, operation, variables });
  };
});

test('every trusted operation passes with its largest pages', () => {
  const costs = operations.map(({ body, name }) => [name, costOf(body, { first: 200 })] as const);
  expect(costs.filter(([, cost]) => cost > budgets.trusted)).toEqual([]);
});

test('the examples pass as the public’s own, with the pages that they have', () => {
  const examples = ['MeasuresPage', 'PlannedForGroup', 'ReviewFollowUp', 'SearchEverywhere', 'WhoAnswers'];
  const own = operations.filter(({ name }) => examples.includes(name));
  expect(own.map(({ name }) => name).toSorted()).toEqual(examples);
  expect(own.filter(({ body }) => costOf(body) > budgets.anonymous).map(({ name }) => name)).toEqual([]);
});

test('the public’s own operations are kept from lists of lists of lists', () => {
  const nested = '{ measures(first: 200) { nodes { recommendations(first: 200) { nodes { measures { id } } } } } }';
  expect(costOf(nested)).toBeGreaterThan(budgets.anonymous);
  expect(costOf('{ measures(first: 200) { nodes { id recommendations(first: 20) { nodes { id } } } } }')).toBeLessThan(
    budgets.anonymous,
  );
});

test('a cost is estimated once for the variables that matter to it', () => {
  const schema = buildSchema('type Query { a(first: Int, text: String): [Query] }');
  const supergraphOf = vi.fn<() => string>(
    () => `schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@listSize"]) { query: Query }
      type Query { a(first: Int, text: String): [Query] @listSize(slicingArguments: ["first"]) }`,
  );
  const getFields = vi.spyOn(schema.getType('Query') as GraphQLObjectType, 'getFields');
  const costs = createCosts(supergraphOf);
  const document = parse('query ($n: Int, $t: String) { a(first: $n, text: $t) { __typename } }');
  const operation = document.definitions[0] as OperationDefinitionNode;
  const cost = (variables: Record<string, unknown>) => costs({ schema, document, operation, variables });
  expect([cost({ n: 3, t: 'a' }), cost({ n: 3, t: 'b' }), cost({ n: 3 })]).toEqual([3, 3, 3]);
  const once = getFields.mock.calls.length;
  expect(once).toBeGreaterThan(0);
  expect(cost({ n: 4 })).toBe(4);
  expect(getFields.mock.calls.length).toBeGreaterThan(once);
  expect(supergraphOf).toHaveBeenCalledTimes(1);
});
