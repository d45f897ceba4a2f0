import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { expect, test, vi } from 'vitest';
import { composed } from './composed.fixture.ts';
import { factsOf, graphsOf } from './supergraph-facts.ts';

vi.setConfig({ testTimeout: 30_000 });

const facts = (supergraph: string) => {
  const built = Supergraph.build(supergraph, { supportedFeatures: null });
  return factsOf(parse(supergraph), { api: built.apiSchema(), whole: built.schema });
};

const labour = `
  type Query { items: [Item] found: [Found] moved: Int old: Int }
  interface Item @key(fields: "id") { id: ID! }
  type Act implements Item @key(fields: "id") { id: ID! kind: Kind secret: Int @inaccessible }
  type Draft implements Item @key(fields: "id") @inaccessible { id: ID! }
  union Found = Act | Draft
  enum Kind { PLAN SECRET @inaccessible }
  "Says overrideLabel: percent(7) and nothing more."
  scalar Date
`;
const supergraph = composed({
  labour,
  'foreign-affairs': `type Query {
    moved: Int @override(from: "labour", label: "percent(5)")
    old: Int @override(from: "labour", label: "percent(5)")
    late: Int @override(from: "labour")
  }`,
});

test('the subgraphs are known by their names, with their addresses', () => {
  expect(facts(supergraph).subgraphs).toEqual([
    { name: 'foreign-affairs', url: 'http://foreign-affairs/graphql' },
    { name: 'labour', url: 'http://labour/graphql' },
  ]);
  expect([...graphsOf(parse(supergraph)).keys()]).toEqual(['FOREIGN_AFFAIRS', 'LABOUR']);
  expect(graphsOf(parse('type Query { a: Int } enum Other { A @join__graph(name: "a", url: "b") }'))).toEqual(
    new Map(),
  );
  expect(graphsOf(parse('enum join__Graph { A @other(name: "x") B @join__graph(name: "b") }'))).toEqual(
    new Map([
      ['A', { name: '', url: '' }],
      ['B', { name: 'b', url: '' }],
    ]),
  );
});

test('interfaces and unions stand for all their types, those that clients do not see too', () => {
  expect(facts(supergraph).subtypes).toEqual({ Item: ['Act', 'Draft'], Found: ['Act', 'Draft'] });
});

test('types and enum values that clients do not see are known, and the API has none of them', () => {
  const { hidden, api } = facts(supergraph);
  expect(hidden.filter((name) => !/^(join|link)__/.test(name))).toEqual(['Draft', 'Kind.SECRET']);
  expect(printSchema(lexicographicSortSchema(buildSchema(api)))).toBe(
    printSchema(
      lexicographicSortSchema(
        buildSchema(`
          type Query { items: [Item] found: [Found] moved: Int old: Int late: Int }
          interface Item { id: ID! }
          type Act implements Item { id: ID! kind: Kind }
          union Found = Act
          enum Kind { PLAN }
          "Says overrideLabel: percent(7) and nothing more."
          scalar Date
        `),
      ),
    ),
  );
});

test('each label of a progressive override is known once', () => {
  expect(facts(supergraph).labels).toEqual(['percent(5)']);
});

test('rights pass from thread to thread', () => {
  const { rights } = facts(composed({ labour: 'type Query { a: Int @authenticated b: Int }' }));
  expect(structuredClone(rights)).toEqual({
    clauses: new Map([['authenticated', { kind: 'authenticated' }]]),
    needs: new Map([['Query.a', ['authenticated']]]),
  });
});
