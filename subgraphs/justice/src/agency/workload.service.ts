import { type Clock, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { isOverdueSql, isSettledSql, todaySql } from '../register/overdue.ts';
import { effectiveResponsibilities, type GroupHandling, handlesGroups } from '../responsibility/group-handling.ts';
import type { Workload } from './workload.mapper.ts';

/** Counts what agencies answer for. An agency without measures has a workload of zeros. */
export function createWorkloadService(db: Database, clock: Clock) {
  return {
    byAgencies: (groups: GroupHandling, agencies: readonly string[]) =>
      db.$queryRaw<Workload[]>(sql`
        WITH answered AS (
          SELECT e.agency_id, m.id, m.plan_id, bool_or(p.role = 'LEAD') AS leads,
            bool_or(${isOverdueSql(clock)}) AS overdue,
            min(m.timeframe_to) FILTER (WHERE m.timeframe_to >= ${todaySql(clock)} AND NOT ${isSettledSql}) AS due
          FROM ${effectiveResponsibilities}
          WHERE e.agency_id = ANY(${[...agencies]}::text[]) AND ${handlesGroups(groups)}
          GROUP BY e.agency_id, m.id, m.plan_id
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
        FROM unnest(${[...agencies]}::text[]) AS a(id)`),
  };
}
