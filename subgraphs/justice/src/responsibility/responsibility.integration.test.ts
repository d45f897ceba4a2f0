import { recordStatements } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGenerated } from '../testing/generated.ts';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';

const text = (kk: string) => ({ kk, origin: { kk: 'SUMMARY' } });
const sources = [{ title: 'A test' }];

let justice: TestJustice;
beforeAll(async () => {
  justice = await startTestJustice('responsibility');
  await justice.db.responsibility.deleteMany();
  await justice.db.registeredMeasure.deleteMany();
  await justice.db.legalAct.create({
    data: { id: 'decree-1', title: text('Жарлық'), kind: 'DECREE', status: 'ADOPTED', sources },
  });
  const plan = { title: text('Жоспар'), kind: 'ACTION_PLAN', status: 'IN_FORCE', ownerId: 'justice', sources } as const;
  await justice.db.plan.createMany({
    data: [
      { ...plan, id: 'approved', legalActId: 'decree-1' },
      { ...plan, id: 'draft' },
    ],
  });
  await measure('labour-1', 'approved', '2026-11-30', 'PLANNED', [
    ['labour', 'LEAD', 'МТСЗН'],
    ['local-executive-bodies', 'CO_EXECUTOR', 'МИО'],
    ['prosecutor-general', 'CO_EXECUTOR', 'ГП (по согласованию)'],
  ]);
  await measure('labour-2', 'draft', '2026-11-01', 'IN_PROGRESS', [
    ['local-executive-bodies', 'LEAD', 'МИО'],
    ['akimat-kz-75', 'CO_EXECUTOR', 'акимат Алматы'],
  ]);
  await measure('education-3', null, null, 'NOT_REPORTED', [['akimat-kz-71', 'LEAD', null]]);
  await measure('labour-4', 'approved', '2026-10-01', 'COMPLETED', [['labour', 'LEAD', 'МТСЗН']]);
});
afterAll(() => justice.stop());

type Part = [agency: string, role: 'LEAD' | 'CO_EXECUTOR', writtenAs: string | null];

async function measure(
  id: string,
  planId: string | null,
  due: string | null,
  status: 'PLANNED' | 'IN_PROGRESS' | 'NOT_REPORTED' | 'COMPLETED',
  parts: Part[],
): Promise<void> {
  await justice.db.registeredMeasure.create({
    data: {
      id,
      ownerId: 'labour',
      planId,
      codeKey: id,
      title: text(id),
      status,
      timeframeTo: due === null ? null : new Date(due),
      revision: 1,
      asOf: new Date(),
      responsibilities: {
        create: parts.map(([agencyId, role, writtenAs], at) => ({
          id: `${id}:${at + 1}`,
          agencyId,
          role,
          writtenAs,
          order: at + 1,
          asAgreed: writtenAs?.includes('по согласованию') ?? false,
          stated: writtenAs !== null,
        })),
      },
    },
  });
}

interface Told {
  agency: { id: string };
  via: { id: string } | null;
  measure: { id: string };
}

async function told(filter: object): Promise<string[]> {
  const { data, errors } = await justice.ask<{ responsibilities: { nodes: Told[]; totalCount: number } }>(
    `query ($filter: ResponsibilityFilter) { responsibilities(filter: $filter, first: 200) {
      nodes { agency { id } via { id } measure { id } } totalCount
    } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  const { nodes, totalCount } = data.responsibilities;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ agency, via, measure: of }) => `${of.id} ${agency.id}${via ? ` via ${via.id}` : ''}`);
}

test('it is told with whom, since which act, until when and whether that is past', async () => {
  const { data, errors } = await justice.ask(`{ responsibilities(first: 3) { nodes {
    agency { id } role order asAgreed stated writtenAs via { id } measure { id } plan { id } since { id } dueOn overdue
    others { agency { id } role writtenAs order }
  } } }`);
  expect(errors).toBeUndefined();
  const shared = { via: null, asAgreed: false, stated: true };
  const group = { agency: { id: 'local-executive-bodies' }, writtenAs: 'МИО' };
  const almaty = { agency: { id: 'akimat-kz-75' }, role: 'CO_EXECUTOR', order: 2, writtenAs: 'акимат Алматы' };
  const late = { measure: { id: 'labour-2' }, plan: { id: 'draft' }, since: null, dueOn: '2026-11-01', overdue: true };
  expect(data).toEqual({
    responsibilities: {
      nodes: [
        {
          ...shared,
          agency: { id: 'labour' },
          role: 'LEAD',
          order: 1,
          writtenAs: 'МТСЗН',
          measure: { id: 'labour-4' },
          plan: { id: 'approved' },
          since: { id: 'decree-1' },
          dueOn: '2026-10-01',
          overdue: false,
          others: [],
        },
        { ...shared, ...late, ...group, role: 'LEAD', order: 1, others: [almaty] },
        { ...shared, ...late, ...almaty, others: [{ ...group, role: 'LEAD', order: 1 }] },
      ],
    },
  });
});

test('as written, a group is one body: what is past its time, what is due next, and by deadline', async () => {
  expect(await told({ overdue: true })).toEqual(['labour-2 local-executive-bodies', 'labour-2 akimat-kz-75']);
  expect(await told({ dueFrom: '2026-11-22', overdue: false })).toEqual([
    'labour-1 labour',
    'labour-1 local-executive-bodies',
    'labour-1 prosecutor-general',
  ]);
  expect(await told({ agency: ['akimat-kz-75', 'akimat-kz-71'] })).toEqual([
    'labour-2 akimat-kz-75',
    'education-3 akimat-kz-71',
  ]);
  expect(await told({})).toHaveLength(7);
});

test('expanded, what the group answers for is told of each of its 20 members, and of the group no more', async () => {
  expect(await told({ groups: 'EXPANDED', agency: ['akimat-kz-75'] })).toEqual([
    'labour-2 akimat-kz-75 via local-executive-bodies',
    'labour-2 akimat-kz-75',
    'labour-1 akimat-kz-75 via local-executive-bodies',
  ]);
  expect(await told({ groups: 'EXPANDED', agency: ['local-executive-bodies'] })).toEqual([]);
  const all = await told({ groups: 'EXPANDED' });
  expect(all.filter((row) => row.startsWith('labour-1'))).toHaveLength(22);
  expect(new Set(all).size).toBe(all.length);
});

test('collapsed, what members answer for is told of the group, which names them', async () => {
  expect(await told({ groups: 'COLLAPSED', agency: ['local-executive-bodies'] })).toEqual([
    'labour-2 local-executive-bodies',
    'labour-2 local-executive-bodies via akimat-kz-75',
    'labour-1 local-executive-bodies',
    'education-3 local-executive-bodies via akimat-kz-71',
  ]);
  expect(await told({ groups: 'COLLAPSED', agency: ['akimat-kz-75'] })).toEqual([]);
});

test('who else answers is told of other bodies only, as the plan names them', async () => {
  const { data } = await justice.ask(`{ agency(id: "akimat-kz-75") { responsibilities(groups: EXPANDED) {
    nodes { via { id } measure { id } others { agency { id } } }
  } } }`);
  const via = { id: 'local-executive-bodies' };
  expect(data).toEqual({
    agency: {
      responsibilities: {
        nodes: [
          { via, measure: { id: 'labour-2' }, others: [] },
          { via: null, measure: { id: 'labour-2' }, others: [{ agency: via }] },
          {
            via,
            measure: { id: 'labour-1' },
            others: [{ agency: { id: 'labour' } }, { agency: { id: 'prosecutor-general' } }],
          },
        ],
      },
    },
  });
});

test('measures are found by who answers for them, groups handled as asked for', async () => {
  const found = async (filter: object) => {
    const { data } = await justice.ask<{ measures: { nodes: { id: string }[] } }>(
      'query ($filter: MeasureFilter) { measures(filter: $filter, orderBy: { field: DEADLINE }) { nodes { id } } }',
      { filter },
    );
    return data.measures.nodes.map(({ id }) => id);
  };
  expect(await found({ responsible: ['akimat-kz-75'] })).toEqual(['labour-2']);
  expect(await found({ responsible: ['akimat-kz-75'], groups: 'EXPANDED' })).toEqual(['labour-2', 'labour-1']);
  expect(await found({ responsible: ['akimat-kz-75'], groups: 'EXPANDED', role: 'LEAD' })).toEqual(['labour-2']);
  expect(await found({ responsible: ['local-executive-bodies'], groups: 'COLLAPSED' })).toEqual([
    'labour-2',
    'labour-1',
    'education-3',
  ]);
  expect(await found({ responsible: ['local-executive-bodies'] })).toEqual(['labour-2', 'labour-1']);
});

test('who leads a measure by one name and co-executes it by another leads it', async () => {
  const { data } = await justice.ask(`{
    agency(id: "akimat-kz-75") { workload(groups: EXPANDED) { leads coExecutes overdue nextDue } }
    responsibilityMatrix(filter: { agency: ["akimat-kz-75"], groups: EXPANDED }) { plan { id } leads coExecutes }
  }`);
  expect(data).toEqual({
    agency: { workload: { leads: 1, coExecutes: 1, overdue: 1, nextDue: '2026-11-30' } },
    responsibilityMatrix: [
      { plan: { id: 'approved' }, leads: 0, coExecutes: 1 },
      { plan: { id: 'draft' }, leads: 1, coExecutes: 0 },
    ],
  });
});

test('a list of responsibilities costs a bounded number of statements, however long it is', async () => {
  await addGenerated(justice.db);
  const query = (first: number, groups: string) => `{ responsibilities(first: ${first}, filter: { groups: ${groups} }) {
    totalCount nodes {
      agency { name { kk } parent { id } } via { id } measure { id plan { title { kk } } registered { title { kk } } }
      others { agency { name { kk } } } plan { title { kk } } since { title { kk } } dueOn overdue
    }
  } }`;
  const cost = async (first: number, groups: string) =>
    (await recordStatements(async () => expect((await justice.ask(query(first, groups))).errors).toBeUndefined()))
      .length;
  for (const groups of ['AS_WRITTEN', 'EXPANDED', 'COLLAPSED']) {
    // 9 as measured; branches that need the same rows share a statement where their answers come at one time.
    expect(await cost(10, groups)).toBeLessThanOrEqual(12);
    expect(await cost(200, groups)).toBeLessThanOrEqual(12);
  }
});
