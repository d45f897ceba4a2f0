import { sql } from '@ortaq/kit/subgraph';
import { presentStatus } from '../assessment/assessment.service.ts';
import type { Database } from '../prisma.ts';
import type { AssessmentCount, ClusterCount, PositionCount } from './follow-up.mapper.ts';

/** Counts the recommendations of reviews, each grouping with one statement. What none has is left out. */
export function createFollowUpService(db: Database) {
  const of = (reviews: readonly string[]) => sql`r.review_id = ANY(${[...reviews]}::text[])`;
  return {
    loaded: (reviews: readonly string[]) =>
      db.$queryRaw<{ id: string; count: number }[]>(sql`
        SELECT r.review_id AS id, count(*)::int AS count FROM recommendation AS r WHERE ${of(reviews)} GROUP BY 1`),
    byPosition: (reviews: readonly string[]) =>
      db.$queryRaw<PositionCount[]>(sql`
        SELECT r.review_id AS "reviewId", r.position::text, count(*)::int AS count
        FROM recommendation AS r WHERE ${of(reviews)}
        GROUP BY r.review_id, r.position ORDER BY r.position NULLS LAST`),
    byAssessment: (reviews: readonly string[]) =>
      db.$queryRaw<AssessmentCount[]>(sql`
        SELECT assessed."reviewId", assessed.status::text, count(*)::int AS count
        FROM (SELECT r.review_id AS "reviewId", ${presentStatus} AS status FROM recommendation AS r WHERE ${of(reviews)})
          AS assessed
        GROUP BY assessed."reviewId", assessed.status ORDER BY assessed.status NULLS LAST`),
    byCluster: (reviews: readonly string[]) =>
      db.$queryRaw<ClusterCount[]>(sql`
        SELECT r.review_id AS "reviewId", c.id AS "clusterId", count(*)::int AS count
        FROM recommendation AS r
        LEFT JOIN recommendation_cluster AS l ON l.recommendation_id = r.id
        LEFT JOIN cluster AS c ON c.id = l.cluster_id
        WHERE ${of(reviews)}
        GROUP BY r.review_id, c.id ORDER BY c.id IS NULL, c.number NULLS LAST, c.id`),
  };
}
