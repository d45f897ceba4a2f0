import type { PartialDate } from '@ortaq/kit/subgraph';
import { expect, test } from 'vitest';
import { heldDays } from './held-days.ts';

const cases: [heldOn: PartialDate | undefined, from: string | null, to: string | null][] = [
  [undefined, null, null],
  [{ precision: 'UNKNOWN' }, null, null],
  [{ date: '2025-11-20', precision: 'DAY' }, '2025-11-20', '2025-11-20'],
  [{ date: '2025-12-30', endDate: '2026-01-02', precision: 'DAY' }, '2025-12-30', '2026-01-02'],
  [{ date: '2028-02-01', precision: 'MONTH' }, '2028-02-01', '2028-02-29'],
  [{ date: '2025-10-01', precision: 'QUARTER' }, '2025-10-01', '2025-12-31'],
  [{ date: '2025-01-01', precision: 'HALF_YEAR' }, '2025-01-01', '2025-06-30'],
  [{ date: '2025-01-01', precision: 'YEAR' }, '2025-01-01', '2025-12-31'],
  [{ date: '2023-01-01', endDate: '2025-12-31', precision: 'YEAR' }, '2023-01-01', '2025-12-31'],
];

test.each(cases)('%j can have been from %s to %s', (heldOn, from, to) => {
  const { heldFrom, heldTo } = heldDays(heldOn);
  expect([heldFrom, heldTo].map((day) => day && day.toISOString().slice(0, 10))).toEqual([from, to]);
});
