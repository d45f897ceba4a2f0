import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRecommendations } from '../testing/found.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

const names: [state: string, ...texts: string[]][] = [
  ['CZ', 'Czech Republic', 'Czechia', 'Чехия', 'Чешская Республика', 'чех республикасы'],
  ['KP', 'DPR Korea', 'DPRK', "Democratic People's Republic of Korea", 'КНДР', 'Северная Корея', 'КХДР'],
  ['KR', 'South Korea', 'Republic of Korea', 'Южная Корея', 'Оңтүстік Корея', 'онтустик корея'],
  ['PS', 'State of Palestine', 'Палестина', 'Палестина Мемлекеті'],
  ['VA', 'Holy See', 'Vatican', 'Святой Престол', 'Ватикан', 'Қасиетті Тақ', 'касиетти так'],
  ['TR', 'Turkey', 'Türkiye', 'Turkiye', 'Турция', 'Түркия', 'туркия'],
  ['SZ', 'Swaziland', 'Eswatini', 'Свазиленд', 'Эсватини'],
  ['US', 'USA', 'United States', 'США', 'Соединённые Штаты', 'АҚШ', 'акш'],
  ['GB', 'UK', 'Great Britain', 'Великобритания', 'Ұлыбритания', 'Соединенное Королевство'],
  ['CI', "Cote d'Ivoire", 'Côte d’Ivoire', 'Кот-д’Ивуар', 'Ivory Coast'],
  ['MK', 'TFYR Macedonia', 'North Macedonia', 'Северная Македония'],
  ['DE', 'Germany', 'Германия', 'ФРГ'],
];

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('state_names');
  await addRecommendations(
    subgraph.db,
    names.map(([state]) => ({ id: `test-${state}`, states: [state] })),
  );
});
afterAll(() => subgraph.stop());

const cases = names.flatMap(([state, ...texts]) => texts.map((text) => [text, state] as const));

test.each(cases)('«%s» finds the State %s and what it recommends', async (text, state) => {
  interface Found {
    search: {
      states: { state: { id: string }; matches: { field: string }[] }[];
      recommendations: { edges: { node: { id: string }; matches: { field: string }[] }[] };
    };
  }
  const { data, errors } = await subgraph.ask<Found>(
    `query ($text: String!) { search(text: $text) {
      states { state { id } matches { field } }
      recommendations(first: 200) { edges { node { id } matches { field } } }
    } }`,
    { text },
  );
  expect(errors).toBeUndefined();
  const hit = data.search.states.find((found) => found.state.id === state);
  expect(hit?.matches.map(({ field }) => field)).toContain(
    hit?.matches.some(({ field }) => field === 'name') ? 'name' : 'aliases',
  );
  const edge = data.search.recommendations.edges.find(({ node }) => node.id === `test-${state}`);
  expect(new Set(edge?.matches.map(({ field }) => field.split('.')[0]))).toEqual(new Set(['states']));
});

test('a State is found alone by a name that is its own', async () => {
  const { data } = await subgraph.ask(
    '{ search(text: "DPR Korea") { states { state { id } matches { field language words } } } }',
  );
  expect(data).toEqual({
    search: {
      states: [
        {
          state: { id: 'KP' },
          matches: expect.arrayContaining([
            { field: 'name', language: 'EN', words: ['Korea'] },
            { field: 'aliases', language: null, words: ['DPR', 'Korea'] },
          ]),
        },
      ],
    },
  });
});
