import { expect, test } from 'vitest';
import { oldestFirst, type PlanStatement } from './plan.mapper.ts';

const statement = (title: string, date?: string): PlanStatement => ({
  status: 'DRAFT',
  asOf: date === undefined ? { precision: 'UNKNOWN' } : { date, precision: 'DAY' },
  place: 'TEXT',
  source: { title },
});

test('what sources say of a plan comes oldest first, what cannot be dated last, and nothing else is moved', () => {
  const given = [
    statement('undated'),
    statement('later', '2024-07-01'),
    statement('first of a day', '2023-12-08'),
    statement('also undated'),
    statement('second of a day', '2023-12-08'),
  ];
  expect(oldestFirst(given).map(({ source }) => source.title)).toEqual([
    'first of a day',
    'second of a day',
    'later',
    'undated',
    'also undated',
  ]);
});
