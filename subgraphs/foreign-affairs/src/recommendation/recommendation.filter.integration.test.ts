import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('filter');
  const assessedOn = new Date('2026-05-01');
  await subgraph.db.assessment.createMany({
    data: [
      { recommendationId: 'KAZ-2-665fa602', status: 'IN_PROGRESS', assessedOn: new Date('2025-05-01') },
      { recommendationId: 'KAZ-2-665fa602', status: 'IMPLEMENTED', assessedOn },
      { recommendationId: 'KAZ-2-2e927203', status: 'IN_PROGRESS', assessedOn },
    ],
  });
  const update = (id: string, data: object) => subgraph.db.recommendation.update({ where: { id }, data });
  await update('KAZ-1-1d6fcd69', { sdgs: ['8.5', '10.2.1'], leadId: 'labour', coExecutorIds: ['justice'] });
  await update('KAZ-1-24faf0a7', { sdgs: ['8.50', '1'], leadId: 'justice' });
  await update('KAZ-2-8a51c07e', { position: null });
  await subgraph.db.recommendationCluster.deleteMany({ where: { recommendationId: 'KAZ-1-cd2f8d43' } });
});
afterAll(() => subgraph.stop());

/** These only, however many the demonstration has. */
const ids = [
  'KAZ-1-1d6fcd69',
  'KAZ-1-24faf0a7',
  'KAZ-1-751a89d9',
  'KAZ-1-be25dd52',
  'KAZ-1-cd2f8d43',
  'KAZ-1-e94bbc36',
  'KAZ-1-f140f530',
  'KAZ-1-f521de84',
  'KAZ-2-267ab8fc',
  'KAZ-2-2e927203',
  'KAZ-2-38e807c1',
  'KAZ-2-4ff89925',
  'KAZ-2-625c6b36',
  'KAZ-2-665fa602',
  'KAZ-2-756b7c5f',
  'KAZ-2-8a51c07e',
  'KAZ-2-9290d40e',
  'KAZ-2-ba366fdc',
  'KAZ-2-be53cca3',
  'KAZ-2-eaafdb91',
];

async function found(filter: object): Promise<string[]> {
  const { data, errors } = await subgraph.ask<{ recommendations: { nodes: { id: string }[]; totalCount: number } }>(
    'query ($filter: RecommendationFilter) { recommendations(filter: $filter, first: 200) { nodes { id } totalCount } }',
    { filter: { ids, ...filter } },
  );
  expect(errors).toBeUndefined();
  expect(data.recommendations.totalCount).toBe(data.recommendations.nodes.length);
  return data.recommendations.nodes.map(({ id }) => id);
}

const cases: [filter: object, expected: string[]][] = [
  [{ ids: ['KAZ-2-eaafdb91', 'KAZ-1-be25dd52', 'unknown'] }, ['KAZ-1-be25dd52', 'KAZ-2-eaafdb91']],
  [{ mechanism: ['TREATY_BODY', 'OTHER'] }, []],
  [{ position: ['NOTED'] }, ['KAZ-1-751a89d9', 'KAZ-2-2e927203', 'KAZ-2-4ff89925']],
  [{ position: ['NOTED'], review: ['KAZ-1'] }, ['KAZ-1-751a89d9']],
  [{ position: ['PENDING', 'NOTED'], review: ['KAZ-9', 'KAZ-1'] }, ['KAZ-1-751a89d9']],
  [{ position: [] }, []],
  [{ theme: ['migrants', 'impunity'] }, ['KAZ-1-751a89d9', 'KAZ-1-cd2f8d43', 'KAZ-2-eaafdb91']],
  [{ cluster: ['cluster-10'] }, ['KAZ-2-756b7c5f', 'KAZ-2-eaafdb91']],
  [{ affectedGroup: ['refugees', 'young-people'] }, ['KAZ-2-625c6b36', 'KAZ-2-eaafdb91']],
  [{ state: ['HU'] }, ['KAZ-2-2e927203', 'KAZ-2-665fa602', 'KAZ-2-eaafdb91']],
  [{ sdg: ['8'] }, ['KAZ-1-1d6fcd69', 'KAZ-1-24faf0a7']],
  [{ sdg: ['8.5'] }, ['KAZ-1-1d6fcd69']],
  [{ sdg: ['10.2'] }, ['KAZ-1-1d6fcd69']],
  [{ sdg: ['1'] }, ['KAZ-1-24faf0a7']],
  [{ agency: ['labour'] }, ['KAZ-1-1d6fcd69']],
  [{ agency: ['justice'] }, ['KAZ-1-1d6fcd69', 'KAZ-1-24faf0a7']],
  [{ assessment: ['IN_PROGRESS'] }, ['KAZ-2-2e927203']],
  [{ assessment: ['IMPLEMENTED', 'CONTINUOUS'] }, ['KAZ-2-665fa602']],
  [{ review: [] }, []],
  [{ theme: [] }, []],
  [{ sdg: [] }, []],
  [{ agency: [] }, []],
  [{ assessment: [] }, []],
];

test.each(cases)('%j gives %j', async (filter, expected) => {
  expect(await found(filter)).toEqual(expected);
});

test('a criterion that is null or left out excludes nothing', async () => {
  const lists = { theme: null, sdg: null, agency: null, assessment: null, text: null };
  const nulls = { ...lists, hasPosition: null, hasCluster: null, hasAssessment: null, hasMeasures: null };
  expect(await found(nulls)).toEqual(ids);
  expect(await found({})).toEqual(ids);
  expect((await found({ ids: null })).length).toBeGreaterThan(ids.length);
});

const without: [filter: string, ids: string[]][] = [
  ['hasPosition', ['KAZ-2-8a51c07e']],
  ['hasCluster', ['KAZ-1-cd2f8d43']],
  ['hasAssessment', ids.filter((id) => id !== 'KAZ-2-665fa602' && id !== 'KAZ-2-2e927203')],
];

test.each(without)('%s parts those with one from those without', async (filter, expected) => {
  expect(await found({ [filter]: false })).toEqual(expected);
  expect(await found({ [filter]: true })).toEqual(ids.filter((id) => !expected.includes(id)));
});

test('hasMeasures parts those with a link from those without', async () => {
  const where = { recommendationId: { in: ids } };
  const links = await subgraph.db.measureLink.findMany({ where, distinct: ['recommendationId'] });
  const linked = links.map(({ recommendationId }) => recommendationId).toSorted();
  const all = await found({});
  expect(await found({ hasMeasures: true })).toEqual(linked);
  expect(await found({ hasMeasures: false })).toEqual(all.filter((id) => !linked.includes(id)));
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.length).toBeLessThan(all.length);
});

test('an unknown value of an enum is refused by the contract', async () => {
  const { errors } = await subgraph.ask('{ recommendations(filter: { position: [MAYBE] }) { totalCount } }');
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});
