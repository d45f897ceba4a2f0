import { recordStatements } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';

type Versions = Partial<Record<'kk' | 'ru' | 'en', string>>;
const text = (versions: Versions) => ({
  ...versions,
  origin: Object.fromEntries(Object.keys(versions).map((language) => [language, 'SUMMARY'])),
});
const sources = [{ title: 'A test' }];

let justice: TestJustice;
beforeAll(async () => {
  justice = await startTestJustice('search');
  const { db } = justice;
  await db.agency.create({
    data: {
      id: 'zz-body',
      name: text({ kk: 'Құмырсқа қоғамы', ru: 'Общество муравьёв', en: 'Society of Ants' }),
      shortName: text({ ru: 'ОМЩ' }),
      aliases: ['Муравейникъ', 'Anthill'],
      description: text({ kk: 'Термиттерді зерттейді' }),
      kind: 'CIVIL_SOCIETY',
      sources,
    },
  });
  await db.plan.create({
    data: {
      id: 'zz-plan',
      title: text({ kk: 'Құмырсқаларды қорғау', en: 'Protection of ants' }),
      kind: 'OTHER',
      status: 'DRAFT',
      ownerId: 'zz-body',
      sources,
    },
  });
  await db.legalAct.create({
    data: {
      id: 'zz-hill',
      title: text({ ru: 'О муравьях' }),
      summary: text({ kk: 'Құмырсқа илеуін бұзуға тыйым салады' }),
      number: '77-ЖЫЛ',
      kind: 'LAW',
      status: 'DRAFT',
      sources,
    },
  });
  const measure = { ownerId: 'labour', status: 'PLANNED' as const, revision: 1, asOf: new Date() };
  await db.registeredMeasure.createMany({
    data: [
      { ...measure, id: 'labour-901', code: '9.31', codeKey: '1', title: text({ kk: 'Құмырсқаларға үй салу' }) },
      { ...measure, id: 'labour-902', codeKey: '2', title: text({ ru: 'Дом для муравьёв' }), planId: 'zz-plan' },
    ],
  });
});
afterAll(() => justice.stop());

const match = 'matches { field language words excerpt }';
const searchQuery = `query ($text: String!) { search(text: $text) {
  text
  measures { edges { node { id } ${match} } totalCount }
  plans { plan { id } ${match} }
  legalActs { edges { node { id } ${match} } totalCount }
  agencies { edges { node { id } ${match} } totalCount }
} }`;

interface Found {
  search: {
    measures: { edges: { node: { id: string }; matches: object[] }[]; totalCount: number };
    plans: { plan: { id: string }; matches: object[] }[];
    legalActs: Found['search']['measures'];
    agencies: Found['search']['measures'];
  };
}

async function found(wanted: string) {
  const { data, errors } = await justice.ask<Found>(searchQuery, { text: wanted });
  expect(errors).toBeUndefined();
  const { measures, plans, legalActs, agencies } = data.search;
  for (const list of [measures, legalActs, agencies]) expect(list.totalCount).toBe(list.edges.length);
  const ids = ({ edges }: Found['search']['measures']) => edges.map(({ node }) => node.id);
  return {
    measures: ids(measures),
    plans: plans.map(({ plan }) => plan.id),
    legalActs: ids(legalActs),
    agencies: ids(agencies),
  };
}

const nothing = { measures: [], plans: [], legalActs: [], agencies: [] };

test.each([
  ['ҚҰМЫРСҚА', { measures: ['labour-901'], plans: ['zz-plan'], legalActs: ['zz-hill'], agencies: ['zz-body'] }],
  ['кумырск', { measures: ['labour-901'], plans: ['zz-plan'], legalActs: ['zz-hill'], agencies: ['zz-body'] }],
  ['муравьев', { ...nothing, measures: ['labour-902'], agencies: ['zz-body'] }],
  ['Мурав', { ...nothing, measures: ['labour-902'], legalActs: ['zz-hill'], agencies: ['zz-body'] }],
  ['anthill', { ...nothing, agencies: ['zz-body'] }],
  ['термит', { ...nothing, agencies: ['zz-body'] }],
  ['омщ', { ...nothing, agencies: ['zz-body'] }],
  ['77-жыл', { ...nothing, legalActs: ['zz-hill'] }],
  ['zz-hill', { ...nothing, legalActs: ['zz-hill'] }],
  ['9.31', { ...nothing, measures: ['labour-901'] }],
  ['кумырск ants', { ...nothing, plans: ['zz-plan'], agencies: ['zz-body'] }],
  ['кумырск жоқсөз', nothing],
  [" '; DROP TABLE agency; -- .*(?:", nothing],
  ['…!', nothing],
  ['', nothing],
])('the text %j finds %j', async (wanted, expected) => {
  expect(await found(wanted)).toEqual(expected);
});

test('it is told where the words stand: field, language, words as written, and what is around them', async () => {
  const { data } = await justice.ask<Found>(searchQuery, { text: 'кумырск' });
  const { measures, plans, legalActs, agencies } = data.search;
  const inKazakh = (field: string, words: string[], excerpt: string) => [{ field, language: 'KK', words, excerpt }];
  expect(measures.edges[0]?.matches).toEqual(inKazakh('title', ['Құмырсқаларға'], 'Құмырсқаларға үй салу'));
  expect(plans[0]?.matches).toEqual(inKazakh('title', ['Құмырсқаларды'], 'Құмырсқаларды қорғау'));
  expect(legalActs.edges[0]?.matches).toEqual(inKazakh('summary', ['Құмырсқа'], 'Құмырсқа илеуін бұзуға тыйым салады'));
  expect(agencies.edges[0]?.matches).toEqual(inKazakh('name', ['Құмырсқа'], 'Құмырсқа қоғамы'));
});

test('every field that is searched in is told of', async () => {
  const fields = async (wanted: string) => {
    const { data } = await justice.ask<Found>(searchQuery, { text: wanted });
    const { measures, plans, legalActs, agencies } = data.search;
    const all = [...measures.edges, ...plans, ...legalActs.edges, ...agencies.edges];
    return all.flatMap(({ matches }) => matches).map((told) => (told as { field: string }).field);
  };
  expect(await fields('9.31')).toEqual(['code']);
  expect(await fields('77-жыл')).toEqual(['number']);
  expect(await fields('zz-hill')).toEqual(['id']);
  expect(await fields('омщ')).toEqual(['shortName']);
  expect(await fields('anthill')).toEqual(['aliases']);
  expect(await fields('термит')).toEqual(['description']);
});

test('a list that searches for nothing has no matches', async () => {
  const { data } = await justice.ask(`{ measures(filter: { ids: ["labour-901"] }) { edges { ${match} } } }`);
  expect(data).toEqual({ measures: { edges: [{ matches: [] }] } });
});

test('a text over 1,000 characters is refused, in a search and in a filter, naming the argument', async () => {
  const long = 'а'.repeat(1001);
  const search = await justice.ask('query ($text: String!) { search(text: $text) { text } }', { text: long });
  expect(search.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'text' } }]);
  const filters = `query ($text: String) {
    measures(filter: { text: $text }) { totalCount } measureSummary(filter: { text: $text }) { total }
    plans(filter: { text: $text }) { id } legalActs(filter: { text: $text }) { totalCount }
    agencies(filter: { text: $text }) { totalCount }
  }`;
  const { errors } = await justice.ask(filters, { text: long });
  expect(errors).toHaveLength(5);
  for (const { extensions } of errors ?? [])
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'filter.text' });
});

test('what is written anew is found by its new words', async () => {
  await justice.db.registeredMeasure.update({
    where: { id: 'labour-901' },
    data: { title: text({ kk: 'Араларға ұя салу' }) },
  });
  expect(await found('араларға')).toMatchObject({ measures: ['labour-901'] });
  expect(await found('құмырсқа')).toMatchObject({ measures: [] });
});

test('a search costs a bounded number of statements, however much is found', async () => {
  const cost = async (wanted: string) => (await recordStatements(() => found(wanted))).length;
  // «в» stands in titles all over.
  expect(await cost('в')).toBeLessThanOrEqual(12);
});
