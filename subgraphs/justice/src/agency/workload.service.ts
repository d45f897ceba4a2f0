import { type Clock, sql, today } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { Workload } from './workload.mapper.ts';
import { isOverdueSql, isSettledSql } from '../register/overdue.ts';

/** Counts what agencies answer for. An agency without measures has a workload of zeros. */
export function createWorkloadService(db: Database, clock: Clock) {
  return {
    byAgencies: (agencies: readonly string[]) => {
      const day = sql`${today(clock)}::date`;
      return db.$queryRaw<Workload[]>(sql`
        WITH answered AS (
          SELECT p.agency_id, m.id, m.plan_id, bool_or(p.role = 'LEAD') AS leads,
            bool_or(${isOverdueSql(day)}) AS overdue,
            min(m.timeframe_to) FILTER (WHERE m.timeframe_to >= ${day} AND NOT ${isSettledSql}) AS due
          FROM responsibility AS p JOIN registered_measure AS m ON m.id = p.measure_id
          WHERE p.agency_id = ANY(${[...agencies]}::text[])
          GROUP BY p.agency_id, m.id, m.plan_id
        ), plans AS (
          SELECT agency_id, plan_id, count(*)::int AS count FROM answered GROUP BY agency_id, plan_id
        )
        SELECT a.id,
          (SELECT count(*)::int FROM answered WHERE agency_id = a.id AND leads) AS leads,
          (SELECT count(*)::int FROM answered WHERE agency_id = a.id AND NOT leads) AS "coExecutes",
          (SELECT count(*)::int FROM answered WHERE agency_id = a.id AND overdue) AS overdue,
          (SELECT min(due)::text FROM answered WHERE agency_id = a.id) AS "nextDue",
          (SELECT coalesce(jsonb_agg(jsonb_build_object('planId', plan_id, 'count', count)
             ORDER BY count DESC, plan_id NULLS LAST), '[]') FROM plans WHERE agency_id = a.id) AS "byPlan"
        FROM unnest(${[...agencies]}::text[]) AS a(id)`);
    },
  };
}
