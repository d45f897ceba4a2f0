import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('follow_up');
  const { db } = subgraph;
  await db.recommendation.update({ where: { id: 'KAZ-2-8a51c07e' }, data: { position: null } });
  await db.recommendationCluster.deleteMany({ where: { recommendationId: 'KAZ-2-8a51c07e' } });
  await db.assessment.createMany({
    data: (['NOT_STARTED', 'IMPLEMENTED'] as const).map((status, at) => ({
      recommendationId: 'KAZ-2-665fa602',
      status,
      assessedOn: new Date(`2026-0${at + 1}-01`),
    })),
  });
});
afterAll(() => subgraph.stop());

interface FollowUp {
  review: { id: string };
  loaded: number;
  byPosition: { position: string | null; count: number }[];
  byAssessment: { status: string | null; count: number }[];
  byCluster: { cluster: { id: string; number: number } | null; count: number }[];
  withoutMeasures: { totalCount: number; nodes: { id: string }[] };
}

const query = `query ($review: ID!) { followUp(review: $review) {
  review { id } loaded byPosition { position count } byAssessment { status count }
  byCluster { cluster { id number } count } withoutMeasures(first: 200) { totalCount nodes { id } }
} }`;

async function listed(filter: object): Promise<{ id: string }[]> {
  const { data } = await subgraph.ask<{ recommendations: { nodes: { id: string }[] } }>(
    'query ($filter: RecommendationFilter) { recommendations(filter: $filter, first: 200) { nodes { id } } }',
    { filter: { review: ['KAZ-2'], ...filter } },
  );
  return data.recommendations.nodes;
}

test('the follow-up counts by position, assessment and cluster, in the order of enum and number, those without last', async () => {
  const { data } = await subgraph.ask<{ followUp: FollowUp }>(query, { review: 'KAZ-2' });
  const { review, loaded, byPosition, byAssessment, byCluster } = data.followUp;
  const held = { reviewId: 'KAZ-2' };
  const count = (where: object) => subgraph.db.recommendation.count({ where: { ...held, ...where } });
  const all = await count({});
  expect({ review, loaded, byPosition, byAssessment }).toEqual({
    review: { id: 'KAZ-2' },
    loaded: all,
    byPosition: [
      { position: 'SUPPORTED', count: await count({ position: 'SUPPORTED' }) },
      { position: 'NOTED', count: await count({ position: 'NOTED' }) },
      { position: null, count: 1 },
    ],
    byAssessment: [
      { status: 'IMPLEMENTED', count: 1 },
      { status: null, count: all - 1 },
    ],
  });
  const numbers = byCluster.map(({ cluster }) => cluster?.number ?? 99);
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  expect(byCluster.at(-1)).toEqual({ cluster: null, count: await count({ clusters: { none: {} } }) });
});

test('each count equals the length of the list for the same criterion', async () => {
  const { data } = await subgraph.ask<{ followUp: FollowUp }>(query, { review: 'KAZ-2' });
  const { loaded, byPosition, byAssessment, byCluster, withoutMeasures } = data.followUp;
  expect(await listed({})).toHaveLength(loaded);
  for (const { position, count } of byPosition.slice(0, -1)) {
    expect(await listed({ position: [position] })).toHaveLength(count);
  }
  for (const { status, count } of byAssessment.slice(0, -1)) {
    expect(await listed({ assessment: [status] })).toHaveLength(count);
  }
  for (const { cluster, count } of byCluster.slice(0, -1)) {
    expect(await listed({ cluster: [cluster?.id] })).toHaveLength(count);
  }
  const without = await listed({ hasMeasures: false });
  expect(withoutMeasures).toEqual({ totalCount: without.length, nodes: without });
});

test('a review without recommendations has counts of nothing', async () => {
  const { data } = await subgraph.ask(query, { review: 'KAZ-4' });
  expect(data['followUp']).toEqual({
    review: { id: 'KAZ-4' },
    loaded: 0,
    byPosition: [],
    byAssessment: [],
    byCluster: [],
    withoutMeasures: { totalCount: 0, nodes: [] },
  });
});

test('an unknown review has no follow-up', async () => {
  const { data, errors } = await subgraph.ask(query, { review: 'KAZ-9' });
  expect({ data, errors }).toEqual({ data: { followUp: null }, errors: undefined });
});
