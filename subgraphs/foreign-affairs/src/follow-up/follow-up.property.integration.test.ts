import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  randomClusters,
  randomId,
  type RandomRecommendation,
  randomRecommendations,
  randomReviews,
  replaceRecommendations,
} from '../testing/random-recommendations.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('follow_up_property');
});
afterAll(() => subgraph.stop());

interface FollowUp {
  loaded: number;
  byPosition: { position: string | null; count: number }[];
  byAssessment: { status: string | null; count: number }[];
  byCluster: { cluster: { id: string } | null; count: number }[];
  withoutMeasures: { totalCount: number };
}

async function followUpOf(review: string): Promise<FollowUp> {
  const { data, errors } = await subgraph.ask<{ followUp: FollowUp }>(
    `query ($review: ID!) { followUp(review: $review) {
      loaded byPosition { position count } byAssessment { status count } byCluster { cluster { id } count }
      withoutMeasures { totalCount }
    } }`,
    { review },
  );
  expect(errors).toBeUndefined();
  return data.followUp;
}

interface Page {
  recommendations: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** The whole list of a criterion, page by page. */
async function listed(filter: object, size: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors }: Awaited<ReturnType<typeof subgraph.ask<Page>>> = await subgraph.ask<Page>(
      `query ($filter: RecommendationFilter, $first: Int, $after: String) {
        recommendations(filter: $filter, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
      }`,
      { filter, first: size, after },
    );
    expect(errors).toBeUndefined();
    ids.push(...data.recommendations.nodes.map(({ id }) => id));
    if (!data.recommendations.pageInfo.hasNextPage) return ids;
    after = data.recommendations.pageInfo.endCursor;
  }
}

/** The status of the latest assessment; of those of one day, that of the last. */
function present({ assessments }: RandomRecommendation): string | null {
  return assessments.toSorted((one, other) => one.day - other.day).at(-1)?.status ?? null;
}

/** Each count of the follow-up with the criterion it stands for, and which recommendations that is said to mean. */
function criteria(followUp: FollowUp) {
  type Claim = { count: number; filter: object; holds: (one: RandomRecommendation) => boolean };
  const claims: Claim[] = [
    { count: followUp.loaded, filter: {}, holds: () => true },
    {
      count: followUp.withoutMeasures.totalCount,
      filter: { hasMeasures: false },
      holds: ({ measures }) => measures === 0,
    },
    ...followUp.byPosition.map(({ position, count }) => ({
      count,
      filter: position === null ? { hasPosition: false } : { position: [position], hasPosition: true },
      holds: (one: RandomRecommendation) => one.position === position,
    })),
    ...followUp.byAssessment.map(({ status, count }) => ({
      count,
      filter: status === null ? { hasAssessment: false } : { assessment: [status], hasAssessment: true },
      holds: (one: RandomRecommendation) => present(one) === status,
    })),
    ...followUp.byCluster.map(({ cluster, count }) => ({
      count,
      filter: cluster === null ? { hasCluster: false } : { cluster: [cluster.id], hasCluster: true },
      holds: ({ clusters }: RandomRecommendation) =>
        cluster === null ? clusters.length === 0 : clusters.includes(cluster.id),
    })),
  ];
  return claims;
}

test('every count of a follow-up is the length of the list of its criterion, and no recommendation goes uncounted', async () => {
  await fc.assert(
    fc.asyncProperty(randomRecommendations, fc.integer({ min: 1, max: 12 }), async (given, size) => {
      await replaceRecommendations(subgraph.db, given);
      for (const review of randomReviews) {
        const followUp = await followUpOf(review);
        for (const { count, filter, holds } of criteria(followUp)) {
          const ids = await listed({ review: [review], ...filter }, size);
          const meant = given.flatMap((one, at) => (one.review === review && holds(one) ? [randomId(at)] : []));
          expect({ filter, count, ids: ids.toSorted() }).toEqual({
            filter,
            count: meant.length,
            ids: meant.toSorted(),
          });
        }
        const sum = (counts: { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
        expect([sum(followUp.byPosition), sum(followUp.byAssessment)]).toEqual([followUp.loaded, followUp.loaded]);
        const memberships = given
          .filter((one) => one.review === review)
          .map(({ clusters }) => Math.max(1, clusters.length))
          .reduce((all, count) => all + count, 0);
        expect(sum(followUp.byCluster)).toBe(memberships);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('the clusters come by number, one without a number after those, and what is in none last', async () => {
  const one = { review: 'RND-1', position: null, assessments: [], measures: 0 };
  await replaceRecommendations(subgraph.db, [
    { ...one, clusters: [] },
    { ...one, clusters: randomClusters.toReversed() },
  ]);
  const { byCluster } = await followUpOf('RND-1');
  expect(byCluster.map(({ cluster }) => cluster?.id ?? null)).toEqual([...randomClusters, null]);
});
