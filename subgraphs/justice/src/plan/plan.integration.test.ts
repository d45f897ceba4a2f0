import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';

const text = (kk: string, ru?: string) => ({
  kk,
  ...(ru !== undefined && { ru }),
  origin: { kk: 'SUMMARY', ...(ru !== undefined && { ru: 'SUMMARY' }) },
});

let justice: TestJustice;
beforeAll(async () => {
  justice = await startTestJustice('plan');
  const plan = { kind: 'ROAD_MAP', status: 'DRAFT', ownerId: 'health', sources: [{ title: 'A test' }] } as const;
  const statement = { status: 'IN_FORCE', place: 'HEADLINE', source: { title: 'A page', note: 'Undated.' } };
  await justice.db.plan.createMany({
    data: [
      {
        ...plan,
        id: 'stated',
        title: text('Қылмыстың алдын алу', 'Профилактика преступлений'),
        statements: [
          { ...statement, asOf: { precision: 'UNKNOWN' } },
          { ...statement, status: 'DRAFT', place: 'TEXT', asOf: { date: '2023-03-01', precision: 'MONTH' } },
        ],
        indicators: [{ id: 'stated-1', name: text('Бағыттар'), unit: 'directions', target: 8, values: [] }],
        subjects: [text('Балалар'), text('Әйелдер')],
      },
      { ...plan, id: 'unstated', title: text('Жол картасы') },
    ],
  });
});
afterAll(() => justice.stop());

test('a plan gives each statement with its source, the oldest first, its numbers and its subjects', async () => {
  const fields = `statements { status asOf { date precision basis } place source { title note } }
    indicators { id target values { value } } subjects { kk }`;
  const { data, errors } = await justice.ask(
    `{ stated: plan(id: "stated") { ${fields} } unstated: plan(id: "unstated") { ${fields} } }`,
  );
  expect(errors).toBeUndefined();
  const source = { title: 'A page', note: 'Undated.' };
  expect(data).toEqual({
    stated: {
      statements: [
        { status: 'DRAFT', asOf: { date: '2023-03-01', precision: 'MONTH', basis: null }, place: 'TEXT', source },
        { status: 'IN_FORCE', asOf: { date: null, precision: 'UNKNOWN', basis: null }, place: 'HEADLINE', source },
      ],
      indicators: [{ id: 'stated-1', target: 8, values: [] }],
      subjects: [{ kk: 'Балалар' }, { kk: 'Әйелдер' }],
    },
    unstated: { statements: [], indicators: [], subjects: [] },
  });
});

test.each([
  [{ text: 'КЫЛМЫСТЫН алд' }, ['stated']],
  [{ text: 'профилакт', owner: ['health'] }, ['stated']],
  [{ text: 'профилакт', owner: ['labour'] }, []],
  [{ text: '!', owner: ['health'] }, []],
  [{ text: null, owner: ['health'], kind: ['ROAD_MAP'] }, ['stated', 'unstated']],
])('the filter %j gives the plans %j', async (filter, ids) => {
  const { data, errors } = await justice.ask('query ($filter: PlanFilter) { plans(filter: $filter) { id } }', {
    filter,
  });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ plans: ids.map((id) => ({ id })) });
});
