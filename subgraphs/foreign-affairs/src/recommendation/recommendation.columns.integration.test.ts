import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('recommendation_columns');
  const rich = { issues: ['Labour'], sdgs: ['8.5'], actionCategory: 4, leadId: 'labour', coExecutorIds: ['justice'] };
  const paragraph = { paragraph: '140.2', text: { en: 'Text', origin: { en: 'OFFICIAL' } } };
  const [parent, part] = await subgraph.db.recommendation.findMany({ where: { links: { some: {} } }, take: 2 });
  await subgraph.db.recommendation.update({
    where: { id: part?.id ?? '' },
    data: { ...rich, ...paragraph, parentId: parent?.id ?? '' },
  });
  id = part?.id ?? '';
});
afterAll(() => subgraph.stop());
let id: string;

/** All fields that are answered from the recommendation's own row. */
const fields = {
  id: '',
  kind: '',
  mechanism: '',
  review: '{ id }',
  paragraph: '',
  text: '{ en }',
  summary: '{ kk ru en }',
  parent: '{ id parts { id parent { id } } }',
  position: '',
  sdgs: '{ id }',
  issues: '',
  actionCategory: '',
  lead: '{ id }',
  coExecutors: '{ id }',
  sources: '{ title }',
};

test('a field asked alone is answered as beside all others, though only its columns are read', async () => {
  const ask = async (selection: string) =>
    (await subgraph.ask<{ recommendation: object }>(`{ recommendation(id: "${id}") { ${selection} } }`)).data
      .recommendation;
  const selections = Object.entries(fields).map(([name, selection]) => `${name} ${selection}`);
  const whole = await ask(selections.join(' '));
  expect(Object.values(whole).filter((value) => value === null || value.length === 0)).toEqual([]);
  const alone = await Promise.all(selections.map(ask));
  expect(Object.assign({}, ...alone)).toEqual(whole);
});
