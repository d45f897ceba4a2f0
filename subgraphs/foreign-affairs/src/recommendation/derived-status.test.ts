import type { MeasureStatus } from '@ortaq/kit/subgraph';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedStatus } from './derived-status.ts';

const of = (...statuses: MeasureStatus[]) =>
  derivedStatus(
    statuses.length,
    statuses.map((status) => ({ status })),
  );

const statuses: MeasureStatus[] = [
  'NOT_REPORTED',
  'PROPOSED',
  'PLANNED',
  'IN_PROGRESS',
  'SUSPENDED',
  'COMPLETED',
  'NOT_IMPLEMENTED',
  'CANCELLED',
];

const some = fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 6 });

test.each<[rule: string, given: MeasureStatus[], verdict: string]>([
  ['1 no measure', [], 'NOT_REPORTED'],
  ['1 nothing reported', ['NOT_REPORTED', 'NOT_REPORTED'], 'NOT_REPORTED'],
  ['1 nothing reported but a cancellation', ['NOT_REPORTED', 'CANCELLED'], 'NOT_REPORTED'],
  ['2 all completed', ['COMPLETED', 'COMPLETED'], 'IMPLEMENTED'],
  ['2 all that count completed', ['COMPLETED', 'CANCELLED'], 'IMPLEMENTED'],
  ['3 some completed', ['COMPLETED', 'IN_PROGRESS'], 'PARTIALLY_IMPLEMENTED'],
  ['3 some completed, others unreported', ['NOT_REPORTED', 'COMPLETED'], 'PARTIALLY_IMPLEMENTED'],
  ['3 some completed, others failed', ['NOT_IMPLEMENTED', 'COMPLETED'], 'PARTIALLY_IMPLEMENTED'],
  ['4 in progress', ['PLANNED', 'IN_PROGRESS', 'NOT_IMPLEMENTED'], 'IN_PROGRESS'],
  ['4 suspended', ['PROPOSED', 'SUSPENDED'], 'IN_PROGRESS'],
  ['5 planned', ['PROPOSED', 'PLANNED', 'NOT_REPORTED'], 'IN_PREPARATION'],
  ['6 proposed', ['PROPOSED', 'NOT_IMPLEMENTED'], 'NOT_STARTED'],
  ['7 all failed', ['NOT_IMPLEMENTED', 'NOT_IMPLEMENTED'], 'NOT_IMPLEMENTED'],
  ['7 all that count failed', ['NOT_IMPLEMENTED', 'CANCELLED'], 'NOT_IMPLEMENTED'],
  ['7 all cancelled', ['CANCELLED', 'CANCELLED'], 'NOT_IMPLEMENTED'],
  ['8 some failed, others unreported', ['NOT_IMPLEMENTED', 'NOT_REPORTED'], 'NOT_REPORTED'],
])('rule %s', (_rule, given, verdict) => {
  expect(of(...given)).toBe(verdict);
});

test('the order of measures does not matter, and every combination has a verdict', () => {
  fc.assert(
    fc.property(some, (given) => {
      expect(of(...given)).not.toBeNull();
      expect(of(...given.toReversed())).toBe(of(...given));
    }),
  );
});

test('there is no verdict while one status is unknown, wherever it stands', () => {
  const unknown = fc.constantFrom(null, undefined, {}, { status: null });
  fc.assert(
    fc.property(some, unknown, fc.nat(6), (given, gap, at) => {
      const measures = given.map((status) => ({ status }));
      expect(derivedStatus(given.length + 1, measures.toSpliced(at, 0, gap as never))).toBeNull();
    }),
  );
});

test('there is no verdict on fewer measures than are linked, nor where none could be asked for', () => {
  expect(derivedStatus(2, [{ status: 'COMPLETED' }])).toBeNull();
  expect(derivedStatus(1, [])).toBeNull();
  expect(derivedStatus(1, null)).toBeNull();
  expect(derivedStatus(1, undefined)).toBeNull();
});

test('without links, nothing is reported, even where measures could not be asked for', () => {
  expect(derivedStatus(0, undefined)).toBe('NOT_REPORTED');
  expect(derivedStatus(0, [])).toBe('NOT_REPORTED');
});
