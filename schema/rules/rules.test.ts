import { expect, test } from 'vitest';
import { doctoredSdl } from '../composition/doctored-sdl.ts';
import { printProblem } from '../composition/problem.ts';
import { ministrySubgraphs } from '../composition/subgraph.ts';
import { readContract } from './contract.ts';
import { breaches } from './rules.ts';
import { contractOf } from './small-contract.fixture.ts';

test('the contract breaks no rule of the house', () => {
  const contract = readContract(ministrySubgraphs());
  if ('errors' in contract) throw new Error(contract.errors.map(printProblem).join('\n'));
  expect(breaches(contract).map(printProblem)).toEqual([]);
});

test.each([
  ['foreign-affairs/reviews', '): [Review!]', '): [Review!]!', 'Query.reviews is non-null'],
  [
    'foreign-affairs/recommendations',
    'measures: [Measure]!',
    'measures: [Measure!]!',
    'Recommendation.measures promises',
  ],
  [
    'labour/measures',
    'direction: PolicyDirection',
    'direction: PolicyDirection!',
    'LabourMeasure.direction is non-null',
  ],
  [
    'foreign-affairs/implementation',
    'reason: LocalizedText @policy(policies: [["upr-compiling"]])',
    'reason: LocalizedText',
    'Assessment.reason does not say who may read it',
  ],
  ['justice/plans', 'assumedSize: 100', 'assumedSize: 101', 'Query.plans is a plain list of up to 101'],
])('the contract with a breach in %s, %j as %j, breaks one', (file, passage, replacement, message) => {
  const contract = readContract(ministrySubgraphs(doctoredSdl(`ministries/${file}.graphql`, passage, replacement)));
  if ('errors' in contract) throw new Error(contract.errors.map(printProblem).join('\n'));
  expect(breaches(contract)).toMatchObject([
    { message: expect.stringContaining(message), places: [{ file: `schema/ministries/${file}.graphql` }] },
  ]);
});

test('each rule is among those of the house', () => {
  const contract = contractOf({
    justice: `type Query { getThing: Thing! things: ThingConnection secret: Int! @authenticated all: [Int] @listSize(assumedSize: 500) bare: [Int] both: Int @requiresScopes(scopes: [["a"]]) @tag(name: "public") }
type ThingConnection { nodes: [Thing] }
type Thing @key(fields: "id") { id: ID! name: String @shareable rate(in: String): Int old: Int @deprecated }
type Mutation { change: Thing }`,
    labour: `type Query { other: Thing }
type Thing @key(fields: "id") { id: ID! name: String @shareable rate(in: String): Int @external
  a: Int @requires(fields: "rate(in: \\"x\\")") b: Int @requires(fields: "rate(in: \\"y\\")") }`,
  });
  expect([...new Set(breaches(contract).map(({ code }) => code))]).toEqual([
    'DESCRIPTION_MISSING',
    'NAME_CONVENTION',
    'DEPRECATION_INCOMPLETE',
    'NON_NULL_ACROSS_MINISTRIES',
    'READERS_UNKNOWN',
    'READERS_CONTRADICT',
    'NON_NULL_WITH_RIGHT',
    'RIGHT_UNKNOWN',
    'STUB_NOT_KEY_ONLY',
    'REQUIRES_WITH_ARGUMENTS',
    'REQUIRES_CONFLICT',
    'LIST_SIZE_MISSING',
    'LIST_TOO_LONG',
    'CONNECTION_SHAPE',
    'MUTATION_PAYLOAD',
  ]);
});

test.each([
  ['subgraphs of Federation 1', { labour: 'type Query { a: A } type A @key(fields: "id") { id: ID! }' }],
  [
    'a root type of another name, extended',
    { labour: 'schema { query: Root } type Root { a: Int } extend type Root { b: U } union U = T type T { x: Int }' },
  ],
  [
    'an extension of what another ministry defines',
    {
      labour: 'type Query { a: A } type A @key(fields: "id") { id: ID! }',
      justice: 'extend type A @key(fields: "id") { id: ID! @external b: [[A!]!]! }',
    },
  ],
  [
    'interfaces of interfaces, directives of its own and recursive types',
    {
      labour: `directive @mine(of: Int = 1) repeatable on FIELD_DEFINITION | OBJECT
type Query { a: A @mine @mine(of: 2) } interface I { i: I } interface J implements I { i: I } type A implements I & J @mine { i: I }`,
    },
  ],
])('%s can be checked', (_, sdl) => {
  const contract = contractOf(sdl, { link: false });
  expect(() => breaches(contract)).not.toThrow();
});
