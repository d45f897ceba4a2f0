import { type Clock, type ListQuery, sql, today } from '@ortaq/kit/subgraph';
import type { ResponsibilityRole } from '../generated/prisma/enums.ts';
import type { Database } from '../prisma.ts';
import { isOverdueSql } from '../register/overdue.ts';

export interface ResponsibilityFilter {
  role?: ResponsibilityRole | null | undefined;
  overdue?: boolean | null | undefined;
}

export function createResponsibilityService(db: Database, clock: Clock) {
  return {
    byIds: (ids: readonly string[]) => db.responsibility.findMany({ where: { id: { in: [...ids] } } }),
    /** As the plan orders them: the lead first. */
    ofMeasures: (measures: readonly string[]) =>
      db.responsibility.findMany({
        where: { measureId: { in: [...measures] } },
        orderBy: [{ measureId: 'asc' }, { order: 'asc' }],
      }),
    /** What agencies answer for, by deadline; without one, last. */
    ofAgencies: ({ role, overdue }: ResponsibilityFilter): ListQuery => {
      const past = isOverdueSql(sql`${today(clock)}::date`);
      return {
        from: sql`responsibility AS p JOIN registered_measure AS m ON m.id = p.measure_id`,
        id: sql`p.id`,
        link: sql`p.agency_id = parent.id`,
        where: [
          ...(role ? [sql`p.role::text = ${role}`] : []),
          ...(typeof overdue === 'boolean' ? [overdue ? past : sql`NOT ${past}`] : []),
        ],
        order: { name: 'due', keys: [{ expression: sql`coalesce(m.timeframe_to, 'infinity'::date)`, type: 'date' }] },
      };
    },
  };
}
