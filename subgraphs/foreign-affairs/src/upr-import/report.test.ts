import { expect, test } from 'vitest';
import type { Import } from './import-export.ts';
import { complaints, summary } from './report.ts';

const row = (line: number, review: string, position: 'SUPPORTED' | 'NOTED' | null) =>
  ({ line, review, position, kind: position ? 'RECOMMENDATION' : 'VOLUNTARY_PLEDGE' }) as Import['taken'][number];

const result: Import = {
  rows: 4,
  taken: [row(2, 'KAZ-2', 'NOTED'), row(3, 'KAZ-1', 'SUPPORTED'), row(4, 'KAZ-1', 'NOTED'), row(5, 'KAZ-1', null)],
  faults: [],
  warnings: [],
  recommendations: [{ review: 'KAZ-1' }, { review: 'KAZ-2' }, { review: 'KAZ-1' }] as Import['recommendations'],
  outcome: null,
};

test('the summary tells rows and recommendations, in all and by review', () => {
  expect(summary(result, { created: 1, changed: 1, unchanged: 1 })).toEqual([
    '4 rows read, 3 recommendations: 1 new, 1 merged, 1 unchanged',
    'KAZ-1: 3 rows (1 supported, 1 noted, 1 pledged), 2 recommendations',
    'KAZ-2: 1 rows (1 noted), 1 recommendations',
  ]);
});

test('it says that nothing changes, and what was left out', () => {
  const [same] = summary(result, { created: 0, changed: 0, unchanged: 3 });
  expect(same).toBe('4 rows read, 3 recommendations: 0 new, 0 changed: nothing changes');
  const [left] = summary(
    { ...result, rows: 5, faults: [{ line: 6, reason: 'why' }] },
    { created: 3, changed: 0, unchanged: 0 },
  );
  expect(left).toBe('5 rows read, 1 left out, 3 recommendations: 3 new, 0 merged');
});

test('bad rows are told with line and reason, a hundred of them, and that nothing was kept', () => {
  const faults = Array.from({ length: 102 }, (_, at) => ({ line: at + 2, reason: 'why' }));
  const lines = complaints({ ...result, rows: 200, faults, warnings: ['look'] });
  expect(lines).toHaveLength(103);
  expect(lines.slice(0, 1).concat(lines.slice(-3))).toEqual([
    'line 2: why',
    '… and 2 more',
    'Note: look',
    'Nothing was kept: 102 of 200 rows cannot be taken. Mend them, or leave them out with --skip-bad.',
  ]);
});
