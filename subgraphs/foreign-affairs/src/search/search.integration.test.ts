import { recordStatements } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDialogue } from '../testing/dialogue.ts';
import { addRecommendations, summaryIn } from '../testing/found.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('search');
  await addDialogue(subgraph.db);
  await addRecommendations(subgraph.db, [
    {
      id: 'test-school',
      paragraph: '140.17',
      text: { original: 'EN', en: 'Build inclusive schools (Chile);', origin: { en: 'OFFICIAL' } },
      summary: summaryIn({
        kk: 'Ауылдағы үйде тұратын балалар үшін мектеп ашу',
        ru: 'Открыть школы для детей, живущих в сёлах',
        en: 'Open schools for children who live in villages',
      }),
      states: ['CL', 'CZ'],
    },
    {
      id: 'test-crpd',
      paragraph: '140.18',
      summary: summaryIn({ ru: 'Выполнять Конвенцию о правах инвалидов' }),
      states: ['KP'],
    },
  ]);
});
afterAll(() => subgraph.stop());

const ours = (list: { id: string }[]) => list.map(({ id }) => id).filter((id) => id.startsWith('test-'));

async function found(text: string) {
  type Nodes = { nodes: { id: string }[]; totalCount: number };
  const { data, errors } = await subgraph.ask<{
    search: Record<'recommendations' | 'meetings' | 'proposals' | 'persons', Nodes> & {
      instruments: { instrument: { id: string } }[];
    };
  }>(
    `query ($text: String!) { search(text: $text) {
      recommendations(first: 200) { nodes { id } totalCount } meetings(first: 200) { nodes { id } totalCount }
      proposals(first: 200) { nodes { id } totalCount } persons(first: 200) { nodes { id } totalCount }
      instruments { instrument { id } }
    } }`,
    { text },
  );
  expect(errors).toBeUndefined();
  const { instruments, ...lists } = data.search;
  for (const { nodes, totalCount } of Object.values(lists)) expect(totalCount).toBe(nodes.length);
  const all = [
    ...Object.values(lists).flatMap(({ nodes }) => nodes),
    ...instruments.map(({ instrument }) => instrument),
  ];
  return { all, ours: ours(all) };
}

const finds: [what: string, text: string, ids: string[]][] = [
  ['Kazakh', 'үйде тұратын', ['test-school']],
  ['Kazakh in capitals', 'ҮЙДЕ ТҰРАТЫН', ['test-school']],
  ['Kazakh in Russian letters', 'уйде туратын', ['test-school']],
  ['Russian, е for ё', 'селах', ['test-school']],
  ['Russian, ё for е', 'дётей', ['test-school']],
  ['English', 'villages', ['test-school']],
  ['the beginnings of words', 'вилл школ vill', []],
  ['the beginnings of words in two languages', 'школ vill', ['test-school']],
  ['the official text', 'inclusive', ['test-school']],
  ['a paragraph', '140.17', ['test-school']],
  ['words of the summary, the paragraph and a State', 'мектеп 140.17 Чехия', ['test-school']],
  ['words of two recommendations', 'мектеп инвалидов', []],
  ['the abbreviation of a convention', 'crpd', ['test-crpd']],
  ['the Kazakh name of a convention', 'мүгедектердің құқықтары туралы конвенция', ['test-crpd']],
  ['a meeting by its title', 'екі күн', ['test-days']],
  ['a meeting by its place', 'кызылорда', ['test-month']],
  ['a proposal by its text', 'второе предлож', ['test-proposal-b']],
  ['a proposal by its author as the source has it', 'аты жонсиз', ['test-proposal-c']],
  ['what a person proposed, and the person', 'synakova', ['test-proposal-a', 'test-proposal-b', 'test-aliya']],
  ['a person by the name and a post', 'Алия вице-министр', ['test-aliya']],
  ['an instrument', 'сынак шарт', ['test-instrument']],
];

test.each(finds)('%s: «%s» finds %j', async (_what, text, ids) => {
  expect((await found(text)).ours.toSorted()).toEqual(ids.toSorted());
});

test.each(['', ' ', '.*', '%', '_', '\\', '(', ')', "'", ':*', '&|!', '<->', "'; --", '…', '—', '🙂'])(
  'a text without a letter or a digit, such as %j, finds nothing',
  async (text) => {
    expect((await found(text)).all).toEqual([]);
  },
);

test.each([
  ['school.*', ['test-school']],
  ['sch%', ['test-school']],
  ['(villages', ['test-school']],
  ["villages'", ['test-school']],
  ["vill:* & 'schools' | !children", ['test-school']],
  ['villages\\', ['test-school']],
  ["villages'; DROP TABLE recommendation; --", []],
  ['v_llages', []],
  ['v.llages', []],
])('nothing in %j is a pattern', async (text, ids) => {
  expect((await found(text)).ours).toEqual(ids);
});

test('what matched is said: the field, the language, the words as they are written, and the text around them', async () => {
  const { data, errors } = await subgraph.ask(
    `query ($text: String!) { recommendations(filter: { ids: ["test-school"], text: $text }) {
      edges { node { id } matches { field language words excerpt } }
    } }`,
    { text: 'балалар SCHOOL чехи 140' },
  );
  expect(errors).toBeUndefined();
  const match = (field: string, language: string | null, words: string[], excerpt: string) => ({
    field,
    language,
    words,
    excerpt,
  });
  expect(data['recommendations']).toEqual({
    edges: [
      {
        node: { id: 'test-school' },
        matches: [
          match('paragraph', null, ['140'], '140.17'),
          match('text', 'EN', ['schools'], 'Build inclusive schools (Chile);'),
          match('summary', 'KK', ['балалар'], 'Ауылдағы үйде тұратын балалар үшін мектеп ашу'),
          match('summary', 'RU', ['детей'], 'Открыть школы для детей, живущих в сёлах'),
          match('summary', 'EN', ['schools', 'children'], 'Open schools for children who live in villages'),
          match('states.name', 'KK', ['Чехия'], 'Чехия'),
          match('states.name', 'RU', ['Чехия'], 'Чехия'),
        ],
      },
    ],
  });
});

test('of what is found through something else, the way there is said', async () => {
  const { data } = await subgraph.ask(
    `{ search(text: "Сынақова сарапшы") { persons { edges { node { id } matches { field language words } } } }
      proposals(filter: { text: "Сынақова", meeting: ["test-month"] }) { edges { matches { field language words } } } }`,
  );
  const name = { language: 'KK', words: ['Сынақова'] };
  expect(data).toEqual({
    search: {
      persons: {
        edges: [
          {
            node: { id: 'test-aliya' },
            matches: [
              { field: 'name', ...name },
              { field: 'name', language: 'RU', words: ['Сынакова'] },
              { field: 'aliases', language: null, words: ['Сынақова'] },
              { field: 'posts.title', language: 'KK', words: ['сарапшы'] },
            ],
          },
        ],
      },
    },
    proposals: {
      edges: [
        {
          matches: [
            { field: 'person', language: null, words: ['Сынақова'] },
            { field: 'author.name', ...name },
            { field: 'author.name', language: 'RU', words: ['Сынакова'] },
            { field: 'author.aliases', language: null, words: ['Сынақова'] },
          ],
        },
      ],
    },
  });
});

test('without a search nothing matched; a text that is null excludes nothing, an empty one everything', async () => {
  const { data } = await subgraph.ask(
    `{ none: recommendations(filter: { ids: ["test-crpd"], text: null }) { edges { node { id } matches { field } } }
      empty: recommendations(filter: { ids: ["test-crpd"], text: "" }) { totalCount edges { cursor } } }`,
  );
  expect(data).toEqual({
    none: { edges: [{ node: { id: 'test-crpd' }, matches: [] }] },
    empty: { totalCount: 0, edges: [] },
  });
});

test('a text of 100 kB is refused, and the argument is named', async () => {
  const text = 'мектеп '.repeat(8_000);
  const refusal = (argument: string) => ({ code: 'BAD_USER_INPUT', argument });
  const ask = async (query: string) =>
    (await subgraph.ask(`query ($text: String!) { ${query} }`, { text })).errors?.map(({ extensions }) => extensions);
  expect(await ask('search(text: $text) { recommendations { totalCount } }')).toEqual([refusal('text')]);
  for (const list of ['recommendations', 'meetings', 'proposals', 'persons']) {
    expect(await ask(`${list}(filter: { text: $text }) { totalCount }`)).toEqual([refusal('filter.text')]);
  }
  expect((await found('мектеп '.repeat(142))).ours).toEqual(['test-school']);
});

test('a text without Kazakh falls back and says so', async () => {
  const { data } = await subgraph.ask(
    '{ recommendations(filter: { text: "инвалидов конвенцию кндр" }) { nodes { id summary { kk in(language: KK) { language value origin } } } } }',
  );
  const value = 'Выполнять Конвенцию о правах инвалидов';
  expect(data).toEqual({
    recommendations: {
      nodes: [{ id: 'test-crpd', summary: { kk: null, in: { language: 'RU', value, origin: 'SUMMARY' } } }],
    },
  });
});

test('a page of what was found, with all that matched, costs a statement for the page, the rows and the States', async () => {
  const statements = await recordStatements(async () => {
    const { data, errors } = await subgraph.ask<{ search: { recommendations: { edges: { matches: object[] }[] } } }>(
      '{ search(text: "human rights") { recommendations(first: 200) { edges { node { id } matches { field words } } } } }',
    );
    expect(errors).toBeUndefined();
    const { edges } = data.search.recommendations;
    expect(edges.length).toBeGreaterThan(2);
    expect(edges.every(({ matches }) => matches.length > 0)).toBe(true);
  });
  expect(statements).toHaveLength(3);
});
