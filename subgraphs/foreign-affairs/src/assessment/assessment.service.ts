import { oneOfIds, type Sql, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { AssessmentRow } from './assessment.mapper.ts';

/** The status of the present assessment of recommendation `r`: the last one's. */
export const presentStatus: Sql = sql`
  (SELECT a.status FROM assessment AS a WHERE a.recommendation_id = r.id ORDER BY a.assessed_on DESC, a.id DESC LIMIT 1)`;

/** The present assessment of recommendation `r`, assessment `a`, meets a condition. */
export const assessedAs = (condition: Sql): Sql => sql`
  EXISTS (SELECT 1 FROM assessment AS a WHERE a.recommendation_id = r.id AND ${condition} AND NOT EXISTS (
    SELECT 1 FROM assessment AS later WHERE later.recommendation_id = a.recommendation_id
      AND (later.assessed_on, later.id) > (a.assessed_on, a.id)))`;

export function createAssessmentService(db: Database) {
  return {
    /** The assessments of recommendations, oldest first. */
    of: (recommendations: readonly string[]) =>
      db.assessment.findMany({
        where: { recommendationId: oneOfIds(recommendations) },
        orderBy: [{ assessedOn: 'asc' }, { id: 'asc' }],
      }) as Promise<AssessmentRow[]>,
  };
}
