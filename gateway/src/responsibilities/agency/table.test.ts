import { expect, test } from 'vitest';
import type { AgencyOptions } from '../options.ts';
import { answer } from './sample.fixture.ts';
import { agencyTable } from './table.ts';

const options: AgencyOptions = {
  agency: 'akimat-kz-71',
  role: null,
  overdue: false,
  groups: 'EXPANDED',
  language: 'EN',
  format: 'table',
  out: null,
  url: 'http://localhost:4000/graphql',
};
const wide = agencyTable(answer, options, 240);

test('the heading gives the counts of all it answers for, what is due next, and what is shown', () => {
  expect(wide.split('\n').slice(0, 6)).toEqual([
    'Akimat of Astana  akimat-kz-71',
    'Lead: 2; Co-executor: 1; Past its timeframe: 1',
    'Due next: 2027-03-01',
    '· justice-7  What comes next',
    '· … (3)',
    'Shown: 3 (groups expanded to their members)',
  ]);
  expect(agencyTable(answer, { ...options, role: 'LEAD', overdue: true }, 240)).toContain(
    'Shown: 3 (Lead; past its timeframe; groups expanded to their members)',
  );
});

test('a row says since when, with whom, by what name, what is past its timeframe and what is only registered', () => {
  for (const said of [
    'justice-1  № 1.2',
    'Co-executor (as agreed; in the plan: LEB)',
    '· MIA (lead), Health (not named by the source)',
    '· P2200000258 (2022-04-28)',
    'Lead (not named by the source)',
    'in no plan',
    'Planned (last',
    '│ unknown',
  ]) {
    expect(wide).toContain(said);
  }
  expect(wide).toMatch(/│ 2022-12-31 +│.*\n│ Past its +│.*\n│ timeframe +│/);
});

test('a legend says what abbreviations and numbers of acts stand for', () => {
  expect(wide.split('\n').slice(-6)).toEqual([
    'Agencies:',
    '  LEB  Local executive bodies',
    '  MIA  Internal Affairs',
    'Acts:',
    '  order        An order',
    '  P2200000258  № 258, 2022-04-28. On the approval of a plan',
  ]);
});

test('an agency that answers for nothing has no table', () => {
  const workload = { leads: 0, coExecutes: 0, overdue: 0, nextDue: null };
  const idle = { ...answer, workload, dueNext: { total: 0, measures: [] }, entries: [] };
  expect(agencyTable(idle, options, 120).split('\n').slice(1)).toEqual([
    'Lead: 0; Co-executor: 0; Past its timeframe: 0',
    'Due next: no set date ahead',
    'Shown: 0 (groups expanded to their members)',
  ]);
});

test.each(['KK', 'RU', 'EN'] as const)('in %s no line is wider than the terminal, and no word is cut', (language) => {
  for (const width of [100, 101, 132, 200]) {
    const table = agencyTable(answer, { ...options, language }, width);
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(table.replaceAll('· … (3)', '')).not.toContain('…');
  }
});
