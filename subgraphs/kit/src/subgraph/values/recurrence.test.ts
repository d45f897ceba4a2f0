import { expect, test } from 'vitest';
import { type BoundedRecurrence, nextDue } from './recurrence.ts';

const on = (day: string) => () => new Date(`${day}T06:00:00Z`);
const due = (given: Partial<BoundedRecurrence>, day: string) =>
  nextDue({ every: 'YEAR', interval: 1, until: null, ...given }, on(day));

test.each([
  [{ every: 'YEAR', dueMonth: 3, dueDay: 15 }, '2026-03-15', '2026-03-15'],
  [{ every: 'YEAR', dueMonth: 3, dueDay: 15 }, '2026-03-16', '2027-03-15'],
  [{ every: 'HALF_YEAR', dueMonth: 1, dueDay: 10 }, '2026-05-01', '2026-07-10'],
  [{ every: 'QUARTER' }, '2026-11-22', '2026-12-31'],
  [{ every: 'MONTH', dueDay: 31 }, '2026-02-01', '2026-02-28'],
  [{ every: 'WEEK', dueDay: 1 }, '2026-11-22', '2026-11-23'],
] as const)('%j, asked on %s, is next due on %s', (given, day, expected) => {
  expect(due(given, day)).toBe(expected);
});

test('what the plan does not tell is not guessed', () => {
  expect(due({ every: 'YEAR' }, '2026-01-01')).toBeNull();
  expect(due({ every: 'MONTH', interval: 2 }, '2026-01-01')).toBeNull();
  expect(due({ every: 'WEEK' }, '2026-01-01')).toBeNull();
});

test('nothing is due after the timeframe', () => {
  expect(due({ every: 'QUARTER', until: new Date('2026-12-30') }, '2026-11-22')).toBeNull();
});
