import { recordStatements } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGenerated } from '../testing/generated.ts';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';

let justice: TestJustice;
beforeAll(async () => {
  justice = await startTestJustice('summary');
  await addGenerated(justice.db);
});
afterAll(() => justice.stop());

interface Summary {
  total: number;
  overdue: number;
  byStatus: { status: string; count: number }[];
  byOwner: { agency: { id: string }; count: number }[];
  byPlan: { plan: { id: string } | null; count: number }[];
  byDueYear: { year: number | null; count: number }[];
}

async function count(filter: object): Promise<number> {
  const { data } = await justice.ask<{ measures: { totalCount: number } }>(
    'query ($filter: MeasureFilter) { measures(filter: $filter) { totalCount } }',
    { filter },
  );
  return data.measures.totalCount;
}

test.each([{}, { owner: ['labour'] }, { overdue: true }, { text: 'nothing has this title' }])(
  'each count of the summary of %j is the length of the list it stands for',
  async (filter) => {
    const { data, errors } = await justice.ask<{ measureSummary: Summary }>(
      `query ($filter: MeasureFilter) { measureSummary(filter: $filter) {
        total overdue byStatus { status count } byOwner { agency { id } count } byPlan { plan { id } count } byDueYear { year count }
      } }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    const summary = data.measureSummary;
    expect(summary.total).toBe(await count(filter));
    expect(summary.overdue).toBe(await count({ ...filter, overdue: true }));
    for (const group of summary.byStatus) expect(group.count).toBe(await count({ ...filter, status: [group.status] }));
    for (const group of summary.byPlan.filter(({ plan }) => plan !== null)) {
      expect(group.count).toBe(await count({ ...filter, plan: [group.plan?.id] }));
    }
    for (const { year, count: ofYear } of summary.byDueYear.filter((group) => group.year !== null)) {
      expect(ofYear).toBe(await count({ ...filter, dueFrom: `${year}-01-01`, dueTo: `${year}-12-31` }));
    }
    for (const groups of [summary.byStatus, summary.byOwner, summary.byPlan, summary.byDueYear]) {
      expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(summary.total);
    }
  },
);

test('an agency’s workload counts what its responsibilities list', async () => {
  const { data, errors } = await justice.ask<{
    agency: {
      workload: { leads: number; coExecutes: number; overdue: number; nextDue: string | null };
      leads: { totalCount: number };
      coExecutes: { totalCount: number };
      overdue: { totalCount: number; nodes: { measure: { registered: { overdue: boolean } } }[] };
      all: { nodes: { measure: { registered: { timeframe: { to: string } | null } } }[] };
    };
  }>(`{ agency(id: "health") {
    workload { leads coExecutes overdue nextDue }
    leads: responsibilities(role: LEAD) { totalCount }
    coExecutes: responsibilities(role: CO_EXECUTOR) { totalCount }
    overdue: responsibilities(overdue: true, first: 200) { totalCount nodes { measure { registered { overdue } } } }
    all: responsibilities(first: 200) { nodes { measure { registered { timeframe { to } } } } }
  } }`);
  expect(errors).toBeUndefined();
  const { workload, leads, coExecutes, overdue } = data.agency;
  expect(workload).toMatchObject({
    leads: leads.totalCount,
    coExecutes: coExecutes.totalCount,
    overdue: overdue.totalCount,
  });
  expect(overdue.nodes.every(({ measure }) => measure.registered.overdue)).toBe(true);
});

test('lists cost a bounded number of statements, however many items they have', async () => {
  const query = (first: number) => `{ measures(first: ${first}) { totalCount nodes {
    id plan { title { kk } owner { name { kk } } sections { id } measures(first: 3) { totalCount nodes { id } } }
    registered { owner { id } } responsibilities { agency { name { kk } workload { leads } responsibilities(first: 2) { totalCount nodes { role } } } }
  } } }`;
  const cost = async (first: number) =>
    (await recordStatements(async () => expect((await justice.ask(query(first))).errors).toBeUndefined())).length;
  // Branches that need the same rows share a statement where their answers come at one time: hence a bound.
  expect(await cost(20)).toBeLessThanOrEqual(20);
  expect(await cost(140)).toBeLessThanOrEqual(20);
});
