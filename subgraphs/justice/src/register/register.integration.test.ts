import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGenerated } from '../testing/generated.ts';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';

let justice: TestJustice;
beforeAll(async () => {
  justice = await startTestJustice('register');
  await addGenerated(justice.db);
});
afterAll(() => justice.stop());

interface Measures {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

const query = `query ($filter: MeasureFilter, $orderBy: MeasureOrder, $first: Int, $after: String, $last: Int, $before: String) {
  measures(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

async function measures(variables: object): Promise<Measures> {
  const { data, errors } = await justice.ask<{ measures: Measures }>(query, { ...variables });
  expect(errors).toBeUndefined();
  return data.measures;
}

type Row = Awaited<ReturnType<TestJustice['db']['registeredMeasure']['findFirstOrThrow']>>;

const today = '2026-11-22';
const due = (row: Row) => row.timeframeTo?.toISOString().slice(0, 10) ?? null;
const isPast = (row: Row) => {
  const deadline = due(row);
  return deadline !== null && deadline < today && row.status !== 'COMPLETED' && row.status !== 'CANCELLED';
};

const filters: [filter: object, meets: (row: Row) => boolean][] = [
  [{}, () => true],
  [{ ids: ['labour-1', 'justice-2', 'nobody-1'] }, (row) => ['labour-1', 'justice-2'].includes(row.id)],
  [{ plan: ['inclusive-policy-concept'] }, (row) => row.planId === 'inclusive-policy-concept'],
  [{ hasPlan: true }, (row) => row.planId !== null],
  [{ hasPlan: false }, (row) => row.planId === null],
  [{ hasDeadline: true }, (row) => row.timeframeTo !== null],
  [{ hasDeadline: false }, (row) => row.timeframeTo === null],
  [{ section: ['follow-up-plan-2022-1'] }, (row) => row.sectionId === 'follow-up-plan-2022-1'],
  [{ owner: ['education'] }, (row) => row.ownerId === 'education'],
  [{ status: ['PLANNED', 'COMPLETED'] }, (row) => ['PLANNED', 'COMPLETED'].includes(row.status)],
  [{ overdue: true }, isPast],
  [{ overdue: false }, (row) => !isPast(row)],
  [
    { dueFrom: '2022-12-31', dueTo: '2025-06-15' },
    (row) => (due(row) ?? '') >= '2022-12-31' && (due(row) ?? '~') <= '2025-06-15',
  ],
  [{ updatedSince: '2026-02-01T00:00:00Z' }, (row) => row.asOf >= new Date('2026-02-01')],
  [{ text: 'ерекше 100% ІС-ШАРА_' }, (row) => JSON.stringify(row.title).includes('Ерекше')],
  [{ text: '3.12' }, (row) => row.code?.includes('3.12') ?? false],
  [{ text: '%' }, () => false],
  [{ text: '' }, () => false],
  [{ text: 'ерекш мероприятие' }, (row) => JSON.stringify(row.title).includes('Ерекше')],
  [{ status: [] }, () => false],
  [
    { owner: ['labour'], overdue: true, text: 'Іс-шара' },
    (row) => row.ownerId === 'labour' && isPast(row) && /іс-шара|мероприяти|measure/i.test(JSON.stringify(row.title)),
  ],
];

test.each(filters)('the filter %j gives what meets it, and counts it', async (filter, meets) => {
  const expected = (await justice.db.registeredMeasure.findMany()).filter(meets).map(({ id }) => id);
  const found = await measures({ filter, first: 200 });
  expect(found.nodes.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
  expect(found.totalCount).toBe(expected.length);
});

test('measures are found by who answers for them, in which role', async () => {
  const of = async (role?: string) => {
    const rows = await justice.db.responsibility.findMany({
      where: { agencyId: 'health', ...(role && { role: role as 'LEAD' }) },
    });
    return [...new Set(rows.map(({ measureId }) => measureId))].toSorted();
  };
  for (const role of [undefined, 'LEAD', 'CO_EXECUTOR']) {
    const found = await measures({ filter: { responsible: ['health'], ...(role && { role }) }, first: 200 });
    expect(found.nodes.map(({ id }) => id).toSorted()).toEqual(await of(role));
  }
});

async function walk(variables: object, backward: boolean): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const { nodes, pageInfo } = await measures({
      ...variables,
      ...(backward ? { last: 17, before: cursor } : { first: 17, after: cursor }),
    });
    const page = nodes.map(({ id }) => id);
    if (backward) ids.unshift(...page);
    else ids.push(...page);
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return ids;
  }
}

type Text = Partial<Record<'kk' | 'ru' | 'en', string>>;

const byTitle = (alphabet: string, titleOf: (title: Text) => string | undefined) => {
  const { compare } = new Intl.Collator(alphabet);
  const title = (row: Row) => titleOf(row.title as Text) ?? '';
  return (a: Row, b: Row) => compare(title(a), title(b)) || (a.id < b.id ? -1 : 1);
};
const inKazakh = byTitle('kk', ({ kk, ru, en }) => kk ?? ru ?? en);

const byKey = (key: (row: Row) => string) => (a: Row, b: Row) => (key(a) + '\0' + a.id < key(b) + '\0' + b.id ? -1 : 1);
const orders: [order: object | null, sorted: (rows: Row[]) => Row[]][] = [
  [null, (rows) => rows.toSorted(byKey((row) => `${row.planId ?? '~'}\0${row.codeKey}`))],
  [{ field: 'CODE' }, (rows) => rows.toSorted(byKey((row) => row.codeKey))],
  [{ field: 'CODE', direction: 'DESC' }, (rows) => rows.toSorted(byKey((row) => row.codeKey)).toReversed()],
  [{ field: 'DEADLINE' }, (rows) => rows.toSorted(byKey((row) => due(row) ?? '~'))],
  [{ field: 'DEADLINE', direction: 'DESC' }, (rows) => rows.toSorted(byKey((row) => due(row) ?? '')).toReversed()],
  [{ field: 'UPDATED' }, (rows) => rows.toSorted(byKey((row) => row.asOf.toISOString()))],
  [{ field: 'TITLE' }, (rows) => rows.toSorted(inKazakh)],
  [{ field: 'TITLE', direction: 'DESC' }, (rows) => rows.toSorted(inKazakh).toReversed()],
  [{ field: 'TITLE', language: 'RU' }, (rows) => rows.toSorted(byTitle('ru', ({ kk, ru, en }) => ru ?? kk ?? en))],
  [{ field: 'TITLE', language: 'EN' }, (rows) => rows.toSorted(byTitle('en', ({ kk, ru, en }) => en ?? kk ?? ru))],
  [
    { field: 'UPDATED', direction: 'DESC' },
    (rows) => rows.toSorted(byKey((row) => row.asOf.toISOString())).toReversed(),
  ],
];

test.each(orders)('in the order %j, pages forward and backward give the whole list once', async (orderBy, sorted) => {
  const expected = sorted(await justice.db.registeredMeasure.findMany()).map(({ id }) => id);
  const variables = orderBy ? { orderBy } : {};
  expect(await walk(variables, false)).toEqual(expected);
  expect(await walk(variables, true)).toEqual(expected);
});

const refused: [variables: object, argument: string][] = [
  [{ first: 0 }, 'first'],
  [{ first: 10_000 }, 'first'],
  [{ last: -1 }, 'last'],
  [{ first: 2, last: 2 }, 'last'],
  [{ after: 'broken' }, 'after'],
  [{ before: Buffer.from('["plan","a"]').toString('base64url') }, 'before'],
  [{ after: Buffer.from('["plan","a","b\\u0000","c"]').toString('base64url') }, 'after'],
  [
    { orderBy: { field: 'DEADLINE' }, after: Buffer.from('["DEADLINE-ASC","2026-02-30","x"]').toString('base64url') },
    'after',
  ],
];

test.each(refused)('%j is refused, naming the argument', async (variables, argument) => {
  const { data, errors } = await justice.ask(query, { ...variables });
  expect(data).toEqual({ measures: null });
  expect(errors).toMatchObject([{ path: ['measures'], extensions: { code: 'BAD_USER_INPUT', argument } }]);
});

test('a title of any length can be registered, and ordered by', async () => {
  const title = { kk: `Ө${randomBytes(20_000).toString('base64')}`, origin: { kk: 'SUMMARY' } };
  await justice.db.registeredMeasure.update({ where: { id: 'labour-1001' }, data: { title } });
  const { nodes } = await measures({ orderBy: { field: 'TITLE', language: 'KK' }, first: 200 });
  expect(nodes.map(({ id }) => id)).toContain('labour-1001');
});

test('a cursor of one order is none of another', async () => {
  const { pageInfo } = await measures({ first: 1 });
  const { errors } = await justice.ask(query, { orderBy: { field: 'CODE' }, after: pageInfo.endCursor });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }]);
});

test('an unknown id is null, by query and by reference', async () => {
  const { data, errors } = await justice.ask(`{
    measure(id: "labour-99999") { id } plan(id: "x") { id } agency(id: "") { id } legalAct(id: "x") { id }
    _entities(representations: [
      { __typename: "Measure", id: "labour-99999" }, { __typename: "Measure", id: "labour-1" },
      { __typename: "Plan", id: "x" }, { __typename: "Agency", id: "labour" }
    ]) { __typename }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    measure: null,
    plan: null,
    agency: null,
    legalAct: null,
    _entities: [null, { __typename: 'LabourMeasure' }, null, { __typename: 'Agency' }],
  });
});
