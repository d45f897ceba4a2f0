import { type Clock, join, sql, type Sql } from '@ortaq/kit/subgraph';
import { MeasureStatus } from '../generated/prisma/enums.ts';
import type { Database } from '../prisma.ts';
import { isOverdueSql } from '../register/overdue.ts';
import { measureConditions, type MeasureFilter, measureSearch } from '../register/register.filter.ts';
import type { Summary } from './summary.mapper.ts';

interface Group {
  grouped: number;
  status: MeasureStatus | null;
  owner: string | null;
  plan: string | null;
  year: number | null;
  count: number;
  overdue: number;
}

/** GROUPING()'s bits: a set bit is a column left out of the group. */
const groups = { total: 0b1111, status: 0b0111, owner: 0b1011, plan: 0b1101, year: 0b1110 };

export function createSummaryService(db: Database, clock: Clock) {
  return {
    /** Counts the measures that the filter lets through, in one statement. */
    summarize: async (filter: MeasureFilter): Promise<Summary> => {
      const where = join([sql`true`, ...measureConditions(filter, clock), ...found(filter)], ' AND ');
      const rows = await db.$queryRaw<Group[]>(sql`
        SELECT GROUPING(status, owner, plan, year) AS grouped, status, owner, plan, year,
          count(*)::int AS count, (count(*) FILTER (WHERE overdue))::int AS overdue
        FROM (
          SELECT m.status::text AS status, m.owner_id AS owner, m.plan_id AS plan,
            extract(year FROM m.timeframe_to)::int AS year, ${isOverdueSql(clock)} AS overdue
          FROM registered_measure AS m WHERE ${where}
        ) AS measure
        GROUP BY GROUPING SETS ((), (status), (owner), (plan), (year))
        ORDER BY count DESC, owner, plan NULLS LAST`);
      const of = (group: number) => rows.filter((row) => row.grouped === group);
      const [total] = of(groups.total);
      const statuses = Object.values(MeasureStatus);
      const byYear = (a: Group, b: Group) => (a.year ?? Infinity) - (b.year ?? Infinity);
      return {
        total: total?.count ?? 0,
        overdue: total?.overdue ?? 0,
        byStatus: of(groups.status)
          .map(({ status, count }) => ({ status: status as MeasureStatus, count }))
          .toSorted((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status)),
        byOwner: of(groups.owner).map(({ owner, count }) => ({ agencyId: owner ?? '', count })),
        byPlan: of(groups.plan).map(({ plan, count }) => ({ planId: plan, count })),
        byDueYear: of(groups.year)
          .toSorted(byYear)
          .map(({ year, count }) => ({ year, count })),
      };
    },
  };
}

function found(filter: MeasureFilter): Sql[] {
  const search = measureSearch(filter);
  if (!search) return [];
  const { query } = search.text;
  return [query === null ? sql`false` : sql`${search.column} @@ ${query}::tsquery`];
}
