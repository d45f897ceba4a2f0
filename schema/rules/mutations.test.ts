import { expect, test } from 'vitest';
import { mutations } from './mutations.ts';
import { contractOf } from './small-contract.fixture.ts';

const sound = `type Query { x: Int }
type Mutation { reportProgress(id: ID!): ReportProgressPayload }
type ReportProgressPayload { entry: Entry faults: [Fault!]! }
type Fault { path: [String!]! code: String! message: String! }
type Entry { id: ID }
interface Any { id: ID }
union Either = Entry`;

const check = (passage = '', replacement = '') =>
  mutations(contractOf({ justice: sound.replace(passage, replacement) }));

test('a payload of its own, with what was changed and faults, is sound', () => {
  expect(check()).toEqual([]);
  expect(check('entry: Entry', 'any: Any')).toEqual([]);
  expect(check('entry: Entry', 'either: Either')).toEqual([]);
  expect(check('): ReportProgressPayload', '): ReportProgressPayload!')).toEqual([]);
});

test('a contract without mutations may call something else a fault', () => {
  expect(mutations(contractOf({ justice: 'type Query { a: Fault } type Fault { a: Int }' }))).toEqual([]);
});

test.each(['Entry', '[ReportProgressPayload]', 'Boolean!', 'Either'])('a mutation that gives %s is told', (type) => {
  expect(check('): ReportProgressPayload', `): ${type}`)).toEqual([
    {
      code: 'MUTATION_PAYLOAD',
      message: `Mutation.reportProgress gives ${type} instead of its own ReportProgressPayload.`,
      fix: 'Let it return `type ReportProgressPayload { <what it changed> faults: [Fault!]! @listSize(assumedSize: N) }`.',
      places: [{ ministry: 'justice', file: 'justice.graphql', line: 2 }],
    },
  ]);
});

test.each([
  ['entry: Entry', 'entry: Entry!'],
  ['entry: Entry', 'entry: [Entry]'],
  ['entry: Entry', 'entry: Int'],
  ['entry: Entry', ''],
  ['entry: Entry', 'entry: Entry other: Entry'],
  ['faults: [Fault!]!', 'faults: [Fault!]'],
  ['faults: [Fault!]!', 'faults: [String!]!'],
  ['faults: [Fault!]!', ''],
])('a payload with %j as %j is told', (passage, replacement) => {
  expect(check(passage, replacement)).toMatchObject([
    {
      code: 'MUTATION_PAYLOAD',
      message: 'ReportProgressPayload is not just what the mutation changed, as one nullable object, and its faults.',
      places: [{ line: 3 }],
    },
  ]);
});

test.each([
  ['path: [String!]!', 'path: String!'],
  ['code: String!', ''],
  ['message: String!', 'message(language: String): String!'],
  ['message: String!', 'message: String! hint: String'],
])('a Fault with %j as %j is told', (passage, replacement) => {
  expect(check(passage, replacement)).toMatchObject([
    { message: 'Fault is not what all mutations give.', places: [{ line: 4 }] },
  ]);
});
