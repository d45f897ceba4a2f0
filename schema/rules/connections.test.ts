import { expect, test } from 'vitest';
import { connections } from './connections.ts';
import { contractOf } from './small-contract.fixture.ts';

const sound = `type Query {
  as(filter: Int, first: Int, after: String, last: Int, before: String): AConnection!
}
type AConnection { nodes: [A]! edges: [AEdge!]! totalCount: Int! pageInfo: PageInfo! facets: Int }
type AEdge { cursor: String! node: A! matches: Int }
type A { a: Int }
type PageInfo { hasNextPage: Boolean! }`;

const check = (passage = '', replacement = '') =>
  connections(contractOf({ justice: sound.replace(passage, replacement) }));

test('a connection as all are has no problem', () => {
  expect(check()).toEqual([]);
});

test.each([
  ['first: Int', 'first: Int = 20', '`first: Int`'],
  ['first: Int', 'first: Int!', '`first: Int`'],
  ['first: Int, after: String', 'top: Int', '`first: Int`, `after: String`'],
  [', before: String', '', '`before: String`'],
])('a field that has %j as %j does not take %s', (passage, replacement, named) => {
  expect(check(passage, replacement)).toEqual([
    {
      code: 'CONNECTION_SHAPE',
      message: `Query.as gives a connection, but does not take ${named} without a default.`,
      fix: 'Let it take `first: Int`, `after: String`, `last: Int` and `before: String`, as all connections do.',
      places: [{ ministry: 'justice', file: 'justice.graphql', line: 2 }],
    },
  ]);
});

test.each([
  ['nodes: [A]! ', '', '`nodes`, a list'],
  ['nodes: [A]!', 'nodes: A', '`nodes`, a list'],
  ['edges: [AEdge!]!', 'edges: AEdge', '`edges`, a list of AEdge'],
  ['totalCount: Int!', 'totalCount: Int', '`totalCount: Int!`'],
  ['pageInfo: PageInfo! ', '', '`pageInfo: PageInfo!`'],
  ['cursor: String!', 'cursor: ID!', '`AEdge.cursor: String!`'],
  ['node: A!', 'node: Int', '`AEdge.node`, of the type that `nodes` has'],
  ['node: A!', 'item: A', '`AEdge.node`, of the type that `nodes` has'],
])('a connection that has %j as %j lacks %s', (passage, replacement, lacking) => {
  expect(check(passage, replacement)).toMatchObject([
    { message: `AConnection has not: ${lacking}.`, places: [{ ministry: 'justice', line: 4 }] },
  ]);
});

test('edges are named for their connection', () => {
  const problems = connections(contractOf({ justice: sound.replaceAll('AEdge', 'AItem') }));
  expect(problems.map(({ message }) => message)).toEqual(['AConnection has not: `edges`, a list of AEdge.']);
});

test('a type of another kind with such a name does not stop the check', () => {
  expect(
    connections(contractOf({ justice: 'type Query { a: RailConnection } enum RailConnection { A }' })),
  ).toHaveLength(1);
});
