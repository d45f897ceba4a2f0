import { expect, test } from 'vitest';
import { entryOf } from './entry.ts';
import { answered } from './sample.fixture.ts';

test('a live measure is told with whom, by what name in the plan and since which act', () => {
  expect(answered.map(entryOf)[0]).toEqual({
    role: 'CO_EXECUTOR',
    asAgreed: true,
    stated: true,
    via: { id: 'local-executive-bodies', name: 'Local executive bodies', shortName: 'LEB' },
    others: [
      { body: { id: 'internal-affairs', name: 'Internal Affairs', shortName: 'MIA' }, role: 'LEAD', stated: true },
      { body: { id: 'health', name: 'Health', shortName: null }, role: 'CO_EXECUTOR', stated: false },
    ],
    plan: { id: 'plan', title: 'A plan, the first' },
    since: { id: 'P2200000258', number: '258', title: 'On the approval of a plan', date: '2022-04-28' },
    due: '2022-12-31',
    overdue: true,
    measure: { id: 'justice-1', code: '1.2', title: 'A measure of justice', status: 'NOT_REPORTED', live: true },
  });
});

test('what was last registered stands in for an owner that is down; what nothing is known of is null', () => {
  expect(answered.map((node) => entryOf(node).measure).slice(1)).toEqual([
    { id: 'labour-1', code: null, title: '=As registered', status: 'PLANNED', live: false },
    null,
  ]);
});

test('an act’s day is told only where it is known to the day', () => {
  expect(answered.map((node) => entryOf(node).since?.date)).toEqual(['2022-04-28', undefined, null]);
});
