import { expect, test } from 'vitest';
import { agencyCsv } from './csv.ts';
import { answer } from './sample.fixture.ts';

test('there is a row for each responsibility, with full names', () => {
  const since = 'P2200000258,258,2022-04-28,On the approval of a plan';
  const others = '"Internal Affairs (lead); Health (co-executor, not named by the source)"';
  expect(agencyCsv(answer, 'EN').split('\r\n')).toEqual([
    '\ufeffTimeframe ends,Past its timeframe,Measure,Number,Title,Status,Role,As agreed,Named by the source,Named in the plan,With whom,Plan,Since which act,Number of the act,Date of the act,Title of the act,Data',
    `2022-12-31,yes,justice-1,1.2,A measure of justice,Not reported,Co-executor,yes,yes,Local executive bodies,${others},"A plan, the first",${since},live`,
    `,no,labour-1,,'=As registered,Planned,Lead,no,no,,,,,,,,last registered`,
    `2027-03-01,no,unknown,,,,Lead,no,yes,,,"A plan, the first",order,,,An order,`,
    '',
  ]);
});

test('headings and labels are in the language asked for', () => {
  const csv = agencyCsv(answer, 'KK');
  expect(csv).toMatch(/^\ufeffОрындау мерзімі,Мерзімі өткен,/);
  expect(csv).toContain('Бірлесіп орындаушы');
});
