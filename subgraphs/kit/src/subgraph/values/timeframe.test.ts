import { expect, test } from 'vitest';
import { isOverdue } from './timeframe.ts';

const at = (moment: string) => () => new Date(moment);
const deadline = new Date('2022-12-31');

test('a measure is overdue from the day after its timeframe, by the calendar of Kazakhstan', () => {
  expect(isOverdue(deadline, 'NOT_REPORTED', at('2022-12-31T17:59:00Z'))).toBe(false);
  expect(isOverdue(deadline, 'NOT_REPORTED', at('2022-12-31T18:00:00Z'))).toBe(true);
});

test('what is completed, cancelled or without a deadline is not overdue', () => {
  const later = at('2026-01-01T00:00:00Z');
  expect(isOverdue(deadline, 'IN_PROGRESS', later)).toBe(true);
  expect(isOverdue(deadline, 'COMPLETED', later)).toBe(false);
  expect(isOverdue(deadline, 'CANCELLED', later)).toBe(false);
  expect(isOverdue(null, 'NOT_REPORTED', later)).toBe(false);
});
