import fc from 'fast-check';
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import { expect, test, vi } from 'vitest';
import type { Completing } from './completion.ts';
import { leafOf } from './leaf.ts';

vi.setConfig({ testTimeout: 30_000 });

const status = new GraphQLEnumType({ name: 'Status', values: { PLANNED: { value: 1 }, DONE: {} } });
const date = new GraphQLScalarType({ name: 'Date' });
const hidden = new Set(['Status.SECRET', 'Other.REMOVED']);

/** What a value is answered as; a place where it is not of its type. */
function completed(type: GraphQLLeafType, value: unknown): unknown {
  const completing: Completing = { path: ['measures', 0, 'of', 'deeper'], broken: [], absent: [], variables: {} };
  const result = leafOf(type, hidden, 3)(value, completing);
  return completing.broken.length > 0 ? completing.broken : result;
}
const invalid = [{ path: ['measures', 0, 'of'], isMissing: false }];

const max = 2_147_483_647;

test.each<[GraphQLLeafType, unknown[]]>([
  [GraphQLString, ['', 'қ', '0']],
  [GraphQLBoolean, [true, false]],
  [GraphQLInt, [0, -1, max, -max - 1, 2.0]],
  [GraphQLFloat, [0, -0.5, 1e308, 5e-324, max + 1]],
  [GraphQLID, ['', 'labour-1', 'null']],
  [status, ['PLANNED', 'DONE']],
  [date, ['2024-01-31', 7, false, [], ['a', null], { any: { thing: 1 } }]],
])('of the type %s these are answered as they are: %j', (type, values) => {
  expect(values.map((value) => completed(type, value))).toEqual(values);
});

test.each<[GraphQLLeafType, unknown[]]>([
  [GraphQLString, [0, true, [], {}, ['a']]],
  [GraphQLBoolean, [0, 1, 'true', '', [], {}]],
  [GraphQLInt, [0.5, max + 2, -max - 2, 1e100, Infinity, '1', '', true, [], {}]],
  [GraphQLFloat, [Infinity, Number.NaN, '1.5', true, [], {}]],
  [GraphQLID, [0.5, true, [], {}, ['a']]],
  [status, ['planned', 'REMOVED', 'Status.PLANNED', '', 1, true, {}, ['PLANNED'], 'constructor']],
])('of the type %s these are not, and their place is noted: %j', (type, values) => {
  expect(values.map((value) => completed(type, value))).toEqual(values.map(() => invalid));
});

test('the first number beyond an Int is none', () => {
  expect(completed(GraphQLInt, max + 1)).toEqual(invalid);
});

test('an id that is a whole number is answered as text', () => {
  expect([0, -7, 12_345_678_901].map((value) => completed(GraphQLID, value))).toEqual(['0', '-7', '12345678901']);
});

test('a value of an enum that clients do not see is null and nothing wrong', () => {
  expect(completed(status, 'SECRET')).toBeNull();
});

test('a custom scalar may be nested, but not so deep that it cannot be printed', () => {
  const nested = (levels: number) => JSON.parse(`${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`) as unknown;
  expect(completed(date, nested(100))).toEqual(nested(100));
  expect(completed(date, nested(102))).toEqual(invalid);
  expect(completed(date, [1, { a: nested(100) }])).toEqual(invalid);
});

const types = [GraphQLBoolean, GraphQLInt, GraphQLFloat, GraphQLString, GraphQLID, status];
/** What graphql-js takes of other types, and the hub does not: a ministry that sends it breaks the contract. */
const isLenient = (type: GraphQLLeafType, value: unknown) =>
  (type === GraphQLBoolean && typeof value === 'number') ||
  (type === GraphQLInt && (typeof value === 'string' || typeof value === 'boolean')) ||
  (type === GraphQLFloat && (typeof value === 'string' || typeof value === 'boolean')) ||
  (type === GraphQLString && (typeof value === 'number' || typeof value === 'boolean')) ||
  type === status;

test('whatever a ministry sends, what is answered is what graphql-js would answer', () => {
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.constantFrom('DONE', 2.5e9),
  );
  fc.assert(
    fc.property(fc.constantFrom(...types), values, (type, value) => {
      fc.pre(value !== null && !isLenient(type, value));
      let serialized: unknown = invalid;
      try {
        serialized = type.serialize(value);
      } catch {
        // It is not of the type.
      }
      expect(completed(type, value)).toEqual(serialized);
    }),
    { numRuns: 500 },
  );
});

test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
  'a custom scalar may be called %s: any value is of it',
  (name) => {
    const scalar = Object.assign(new GraphQLScalarType({ name: 'Any' }), { name });
    for (const value of ['2024-01-31', 7, { any: ['thing'] }]) expect(completed(scalar, value)).toBe(value);
  },
);
