import { type Clock, join, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { effectiveResponsibilities } from '../responsibility/group-handling.ts';
import { responsibilityConditions, type ResponsibilityFilter } from '../responsibility/responsibility.filter.ts';
import type { ResponsibilityCount } from './responsibility-matrix.mapper.ts';

export function createResponsibilityMatrixService(db: Database, clock: Clock) {
  return {
    /**
     * Counts measures by plan and agency. Who leads a measure is no co-executor of it, also
     * where only co-executors are asked for: hence the role picks what has been counted.
     */
    count: ({ role, ...filter }: ResponsibilityFilter): Promise<ResponsibilityCount[]> => {
      const where = join(responsibilityConditions(filter, clock), ' AND ');
      const leads = role === 'CO_EXECUTOR' ? sql`0` : sql`count(*) FILTER (WHERE leads)::int`;
      const coExecutes = role === 'LEAD' ? sql`0` : sql`count(*) FILTER (WHERE NOT leads)::int`;
      return db.$queryRaw<ResponsibilityCount[]>(sql`
        SELECT * FROM (
          SELECT plan_id AS "planId", agency_id AS "agencyId", ${leads} AS leads, ${coExecutes} AS "coExecutes"
          FROM (
            SELECT m.plan_id, e.agency_id, bool_or(p.role = 'LEAD') AS leads
            FROM ${effectiveResponsibilities} WHERE ${where}
            GROUP BY m.id, m.plan_id, e.agency_id
          ) AS answered
          GROUP BY plan_id, agency_id
        ) AS cell
        WHERE leads > 0 OR "coExecutes" > 0
        ORDER BY "planId" NULLS LAST, "agencyId"`);
    },
  };
}
