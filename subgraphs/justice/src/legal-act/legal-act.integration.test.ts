import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';

let justice: TestJustice;
beforeAll(async () => {
  justice = await startTestJustice('legal_act');
});
afterAll(() => justice.stop());

interface Page {
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

async function acts(variables: object): Promise<Page> {
  const { data, errors } = await justice.ask<{ legalActs: Page }>(
    `query ($filter: LegalActFilter, $first: Int, $after: String) { legalActs(filter: $filter, first: $first, after: $after) {
      nodes { id } totalCount pageInfo { hasNextPage endCursor }
    } }`,
    { ...variables },
  );
  expect(errors).toBeUndefined();
  return data.legalActs;
}

test('acts are paged by id, each once', async () => {
  const rows = await justice.db.legalAct.findMany({ select: { id: true } });
  const ids = rows.map(({ id }) => id).toSorted();
  const found: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await acts({ first: 4, after });
    found.push(...page.nodes.map(({ id }) => id));
    expect(page.totalCount).toBe(ids.length);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(found).toEqual(ids);
});

test.each([
  [{ kind: ['DECREE'] }, { kind: { in: ['DECREE' as const] } }],
  [{ status: ['ADOPTED', 'DRAFT'] }, { status: { in: ['ADOPTED' as const, 'DRAFT' as const] } }],
  [
    { kind: ['LAW'], status: ['ADOPTED'] },
    { kind: 'LAW' as const, status: 'ADOPTED' as const },
  ],
  [{ kind: [] }, { id: { in: [] } }],
  [{ kind: null, status: null, text: null }, {}],
])('the filter %j gives what meets it', async (filter, where) => {
  const rows = await justice.db.legalAct.findMany({ where, select: { id: true } });
  const { nodes, totalCount } = await acts({ filter, first: 200 });
  expect(nodes.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted());
  expect(totalCount).toBe(rows.length);
});

test('an act tells what it provides, which plan it carries out, and its numbers; or that it is not known', async () => {
  const { db } = justice;
  const act = { kind: 'LAW', status: 'DRAFT', sources: [{ title: 'A test' }] } as const;
  const text = (kk: string) => ({ kk, origin: { kk: 'SUMMARY' } });
  const values = [{ value: 7, qualifier: 'EXACT', isChange: false, source: { title: 'A test' } }];
  const indicator = { id: 'act-1-laws', name: text('Заңдар'), unit: 'laws', values };
  await db.plan.create({
    data: { id: 'plan', title: text('Жоспар'), kind: 'CONCEPT', status: 'DRAFT', ownerId: 'justice', sources: [] },
  });
  await db.legalAct.createMany({
    data: [
      {
        ...act,
        id: 'act-1',
        title: text('Заң'),
        summary: text('Түзетеді'),
        carriesOutId: 'plan',
        indicators: [indicator],
      },
      { ...act, id: 'act-2', title: text('Басқа заң') },
    ],
  });
  const fields = `id summary { kk } carriesOut { id } indicators {
    id name { kk } unit baseline values { value qualifier isChange period source { title } }
  }`;
  const { data, errors } = await justice.ask(`{
    known: legalAct(id: "act-1") { ${fields} } unknown: legalAct(id: "act-2") { ${fields} }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    known: {
      id: 'act-1',
      summary: { kk: 'Түзетеді' },
      carriesOut: { id: 'plan' },
      indicators: [
        {
          id: 'act-1-laws',
          name: { kk: 'Заңдар' },
          unit: 'laws',
          baseline: null,
          values: [{ value: 7, qualifier: 'EXACT', isChange: false, period: null, source: { title: 'A test' } }],
        },
      ],
    },
    unknown: { id: 'act-2', summary: null, carriesOut: null, indicators: [] },
  });
});
