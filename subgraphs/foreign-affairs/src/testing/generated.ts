import type { Database } from '../prisma.ts';
import { sortKeys } from '../recommendation/sort-keys.ts';

/** How many recommendations `addGenerated` adds. */
export const generatedCount = 200;

const id = (number: number) => `GEN-1-${number.toString(16).padStart(8, '0')}`;

/**
 * Adds the review GEN-1 with 200 recommendations, each with two States, a cluster, a
 * lead, two co-executors and two measures, so that no list of theirs is empty.
 */
export async function addGenerated(db: Database): Promise<void> {
  const all = Array.from({ length: generatedCount }, (_, at) => at + 1);
  const named = (text: string) => ({ en: text, origin: { en: 'SUMMARY' } });
  const sources = [{ title: 'Generated for a test' }];
  await db.$transaction([
    db.review.create({ data: { id: 'GEN-1', mechanism: 'OTHER', title: named('Generated'), sources } }),
    db.recommendation.createMany({
      data: all.map((number) => ({
        id: id(number),
        kind: 'RECOMMENDATION' as const,
        mechanism: 'OTHER' as const,
        reviewId: 'GEN-1',
        paragraph: `140.${number}`,
        ...sortKeys({ reviewId: 'GEN-1', paragraph: `140.${number}` }),
        summary: named(`Recommendation ${number}`),
        issues: [],
        sdgs: [],
        leadId: 'labour',
        coExecutorIds: ['education', 'justice'],
        sources,
      })),
    }),
    db.recommendationState.createMany({
      data: all.flatMap((number) =>
        ['CL', 'DE'].map((stateId, order) => ({ recommendationId: id(number), stateId, order })),
      ),
    }),
    db.recommendationCluster.createMany({
      data: all.map((number) => ({ recommendationId: id(number), clusterId: `cluster-${(number % 10) + 1}` })),
    }),
    db.measureLink.createMany({
      data: all.flatMap((number) =>
        [`labour-${number}`, 'education-1'].map((measureId, order) => ({
          recommendationId: id(number),
          measureId,
          order,
          basis: 'OFFICER' as const,
        })),
      ),
    }),
  ]);
}
