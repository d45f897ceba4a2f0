import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';

let justice: TestJustice;

type Versions = Partial<Record<'kk' | 'ru' | 'en', string>>;

const named = (id: string, name: Versions) => ({
  id,
  name: { ...name, origin: Object.fromEntries(Object.keys(name).map((language) => [language, 'SUMMARY'])) },
  kind: 'CIVIL_SOCIETY' as const,
  sources: [{ title: 'A test' }],
});

const bodies = [
  named('u', { kk: 'Үміт', ru: 'Надежда', en: 'Hope' }),
  named('a1', { kk: 'Ақиқат', ru: 'Истина', en: 'Truth' }),
  named('ae', { kk: 'Әділет', ru: 'Справедливость' }),
  named('b', { kk: 'Бірлік', ru: 'Единство', en: 'Unity' }),
  named('q', { kk: 'Қамқор', en: 'Care' }),
  named('k', { kk: 'Кемел' }),
  named('o', { kk: 'Өмір', ru: 'Жизнь', en: 'Life' }),
  named('i', { ru: 'Иртыш' }),
  named('e', { en: 'Zebra' }),
  named('u2', { kk: 'Үміт', ru: 'Ёлка' }),
];

beforeAll(async () => {
  justice = await startTestJustice('agency');
  await justice.db.agency.createMany({ data: bodies });
  await justice.db.agency.createMany({
    data: [
      {
        ...named('group', { kk: 'Топ' }),
        kind: 'GROUP',
        memberIds: ['q', ...bodies.map(({ id }) => id)],
        observerIds: ['undp'],
      },
      { ...named('another', { kk: 'Басқа топ' }), kind: 'GROUP', memberIds: ['b', 'group'] },
      { ...named('none', { kk: 'Ешкім' }), kind: 'GROUP' },
    ],
  });
});
afterAll(() => justice.stop());

async function agencies(variables: object): Promise<string[]> {
  const { data, errors } = await justice.ask<{ agencies: { nodes: { id: string }[]; totalCount: number } }>(
    `query ($filter: AgencyFilter, $orderBy: AgencyOrder, $first: Int) {
      agencies(filter: $filter, orderBy: $orderBy, first: $first) { nodes { id } totalCount }
    }`,
    { first: 200, ...variables },
  );
  expect(errors).toBeUndefined();
  expect(data.agencies.totalCount).toBe(data.agencies.nodes.length);
  return data.agencies.nodes.map(({ id }) => id);
}

const inGroup = { filter: { group: ['group'] } };

test('names are ordered by the Kazakh alphabet; one without Kazakh by the language that it falls back to', async () => {
  const kazakh = ['a1', 'ae', 'b', 'i', 'k', 'q', 'o', 'u', 'u2'];
  const orderBy = { field: 'NAME' };
  const ids = await agencies({ ...inGroup, orderBy });
  expect(ids.filter((id) => id !== 'e')).toEqual(kazakh);
  expect(await agencies({ ...inGroup, orderBy: { ...orderBy, direction: 'DESC' } })).toEqual(ids.toReversed());
});

test('names are ordered in Russian and in English likewise', async () => {
  const { db } = justice;
  const cyrillic = async (language: string) => {
    const ids = await agencies({ ...inGroup, orderBy: { field: 'NAME', language } });
    const rows = await db.agency.findMany({ where: { id: { in: ids } } });
    const names = new Map(rows.map(({ id, name }) => [id, name as Versions]));
    return ids
      .map((id) => names.get(id))
      .map((name) => (language === 'RU' ? name?.ru : name?.en) ?? name?.kk ?? name?.ru ?? name?.en);
  };
  expect(await cyrillic('RU')).toEqual(
    ['Единство', 'Ёлка', 'Жизнь', 'Иртыш', 'Истина', 'Кемел', 'Қамқор', 'Надежда', 'Справедливость', 'Zebra'].toSorted(
      new Intl.Collator('ru').compare,
    ),
  );
  expect(await cyrillic('EN')).toEqual(
    ['Care', 'Hope', 'Life', 'Truth', 'Unity', 'Zebra', 'Әділет', 'Иртыш', 'Кемел', 'Үміт'].toSorted(
      new Intl.Collator('en').compare,
    ),
  );
});

test('without an order and in that of ids, they come by id', async () => {
  const byId = bodies.map(({ id }) => id).toSorted();
  expect(await agencies(inGroup)).toEqual(byId);
  expect(await agencies({ ...inGroup, orderBy: { field: 'ID', direction: 'DESC' } })).toEqual(byId.toReversed());
});

test('a group’s members are found by it, of several groups each once, and an empty list finds none', async () => {
  expect(await agencies({ filter: { group: ['another', 'group', 'none'] } })).toEqual(
    [...bodies.map(({ id }) => id), 'group'].toSorted(),
  );
  expect(await agencies({ filter: { group: ['another'], kind: ['GROUP'] } })).toEqual(['group']);
  expect(await agencies({ filter: { group: [] } })).toEqual([]);
  expect(await agencies({ filter: { group: ['none', 'nobody'] } })).toEqual([]);
});

test('an agency tells which groups it is a member of, and who observes it', async () => {
  const { data, errors } = await justice.ask(`{
    b: agency(id: "b") { memberOf { id } observers { id } }
    group: agency(id: "group") { memberOf { id } observers { id } }
    none: agency(id: "none") { memberOf { id } members { id } }
    akimat: agency(id: "akimat-kz-71") { memberOf { id } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    b: { memberOf: [{ id: 'another' }, { id: 'group' }], observers: [] },
    group: { memberOf: [{ id: 'another' }], observers: [{ id: 'undp' }] },
    none: { memberOf: [], members: [] },
    akimat: { memberOf: [{ id: 'local-executive-bodies' }] },
  });
});

test('what is not known of an agency is null, and what is known has its source', async () => {
  const established = { date: '2013-01-01', precision: 'YEAR' };
  const description = { kk: 'Кеңеседі', origin: { kk: 'SUMMARY' } };
  await justice.db.agency.update({ where: { id: 'q' }, data: { established, description } });
  const { data, errors } = await justice.ask(`{
    q: agency(id: "q") { description { kk ru } established { date endDate precision } sources { title } }
    k: agency(id: "k") { description { kk } established { date } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    q: {
      description: { kk: 'Кеңеседі', ru: null },
      established: { ...established, endDate: null },
      sources: [{ title: 'A test' }],
    },
    k: { description: null, established: null },
  });
});
