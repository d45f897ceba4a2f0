import fc from 'fast-check';
import { ImplementationStatus, Position } from '../generated/prisma/enums.ts';
import type { Database } from '../prisma.ts';
import { sortKeys } from '../recommendation/sort-keys.ts';

export const randomReviews = ['RND-1', 'RND-2'];
export const randomClusters = ['cluster-1', 'cluster-2', 'cluster-7', 'cluster-without-number'];

/** A recommendation that has, or has not, each thing that the follow-up counts. */
export interface RandomRecommendation {
  review: string;
  position: Position | null;
  /** As days of 2026 and what was assessed; the last of the latest day is the present one. */
  assessments: { day: number; status: ImplementationStatus }[];
  clusters: string[];
  measures: number;
}

const none = fc.constant(null);

export const randomRecommendations: fc.Arbitrary<RandomRecommendation[]> = fc.array(
  fc.record({
    review: fc.constantFrom(...randomReviews),
    position: fc.oneof(none, fc.constantFrom(...Object.values(Position))),
    assessments: fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 3 }),
        status: fc.constantFrom(...Object.values(ImplementationStatus)),
      }),
      { maxLength: 4 },
    ),
    clusters: fc.subarray(randomClusters),
    measures: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 40 },
);

/** The id of the recommendation at this place. */
export const randomId = (at: number) => `RND-${at}`;

/** Puts them in the place of those that were there; their reviews and clusters are made where they are missing. */
export async function replaceRecommendations(db: Database, given: RandomRecommendation[]): Promise<void> {
  const sources = [{ title: 'Generated for a test' }];
  const name = { en: 'Generated', origin: { en: 'SUMMARY' } };
  const old = { where: { recommendationId: { startsWith: 'RND-' } } };
  const each = <Row>(rows: (one: RandomRecommendation, recommendationId: string) => Row[]) =>
    given.flatMap((one, at) => rows(one, randomId(at)));
  await db.$transaction([
    db.review.createMany({
      data: randomReviews.map((id) => ({ id, mechanism: 'OTHER' as const, title: name, sources })),
      skipDuplicates: true,
    }),
    db.cluster.createMany({ data: randomClusters.map((id) => ({ id, name, sources })), skipDuplicates: true }),
    db.assessment.deleteMany(old),
    db.measureLink.deleteMany(old),
    db.recommendationCluster.deleteMany(old),
    db.recommendation.deleteMany({ where: { id: { startsWith: 'RND-' } } }),
    db.recommendation.createMany({
      data: given.map(({ review, position }, at) => ({
        id: randomId(at),
        kind: 'RECOMMENDATION' as const,
        mechanism: 'OTHER' as const,
        reviewId: review,
        ...sortKeys({ reviewId: review, paragraph: null }),
        position,
        issues: [],
        sdgs: [],
        coExecutorIds: [],
        sources,
      })),
    }),
    db.recommendationCluster.createMany({
      data: each(({ clusters }, recommendationId) => clusters.map((clusterId) => ({ recommendationId, clusterId }))),
    }),
    db.measureLink.createMany({
      data: each(({ measures }, recommendationId) =>
        Array.from({ length: measures }, (_, order) => ({
          recommendationId,
          measureId: `labour-${order}`,
          order,
          basis: 'OFFICER' as const,
        })),
      ),
    }),
    db.assessment.createMany({
      data: each(({ assessments }, recommendationId) =>
        assessments.map(({ day, status }) => ({
          recommendationId,
          status,
          assessedOn: new Date(Date.UTC(2026, 0, day)),
        })),
      ),
    }),
  ]);
}
