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
  await update('KAZ-1-24faf0a7', { sdgs: ['8.50', '1'], leadId: 'justice', paragraph: '95.12%' });
  await update('KAZ-2-8a51c07e', { summary: { kk: 'ЕҢБЕК әлемі', origin: { kk: 'SUMMARY' } } });
});
afterAll(() => subgraph.stop());

async function found(filter: object): Promise<string[]> {
  const { data, errors } = await subgraph.ask<{ recommendations: { nodes: { id: string }[]; totalCount: number } }>(
    'query ($filter: RecommendationFilter) { recommendations(filter: $filter, first: 200) { nodes { id } totalCount } }',
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.recommendations.totalCount).toBe(data.recommendations.nodes.length);
  return data.recommendations.nodes.map(({ id }) => id);
}

const cases: [filter: object, ids: string[]][] = [
  [{ ids: ['KAZ-2-eaafdb91', 'KAZ-1-be25dd52', 'unknown'] }, ['KAZ-1-be25dd52', 'KAZ-2-eaafdb91']],
  [{ mechanism: ['TREATY_BODY', 'OTHER'] }, []],
  [{ position: ['NOTED'] }, ['KAZ-1-751a89d9', 'KAZ-2-2e927203', 'KAZ-2-4ff89925']],
  [{ position: ['NOTED'], review: ['KAZ-1'] }, ['KAZ-1-751a89d9']],
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
  [{ text: 'еңбек ӘЛЕМІ' }, ['KAZ-2-8a51c07e']],
  [{ text: 'UN GUIDELINES on alternative' }, ['KAZ-1-24faf0a7']],
  [{ text: '12%' }, ['KAZ-1-24faf0a7']],
  [{ text: '_5.12' }, []],
  [{ text: 'a\\' }, []],
  [{ text: "'; DROP TABLE recommendation; --" }, []],
  [{ review: [] }, []],
  [{ theme: [] }, []],
  [{ sdg: [] }, []],
  [{ agency: [] }, []],
  [{ assessment: [] }, []],
];

test.each(cases)('%j gives %j', async (filter, ids) => {
  expect(await found(filter)).toEqual(ids);
});

test('a criterion that is null or left out excludes nothing', async () => {
  const nulls = { ids: null, theme: null, sdg: null, agency: null, assessment: null, hasMeasures: null, text: null };
  expect(await found(nulls)).toHaveLength(20);
  expect(await found({})).toHaveLength(20);
});

test('hasMeasures parts those with a link from those without', async () => {
  const links = await subgraph.db.measureLink.findMany({ distinct: ['recommendationId'] });
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
