import { type Clock, type ListQuery, oneOfIds, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { effectiveResponsibilities } from './group-handling.ts';
import { dueSql, responsibilityConditions, type ResponsibilityFilter } from './responsibility.filter.ts';
import { asTold, asWritten } from './responsibility.mapper.ts';

export function createResponsibilityService(db: Database, clock: Clock) {
  const list = (filter: ResponsibilityFilter): ListQuery => ({
    from: effectiveResponsibilities,
    id: sql`e.id`,
    where: responsibilityConditions(filter, clock),
    order: { name: 'due', keys: [{ expression: dueSql, type: 'date' }] },
  });
  return {
    /** As they are told of agencies: by the ids that `list` gives. */
    byIds: async (ids: readonly string[]) => {
      const select = { id: true, agencyId: true, responsibility: true } as const;
      return (await db.effectiveResponsibility.findMany({ where: { id: oneOfIds(ids) }, select })).map(asTold);
    },
    /** As the plan writes and orders them: the lead first. */
    ofMeasures: async (measures: readonly string[]) => {
      const where = { measureId: oneOfIds(measures) };
      const orderBy = [{ measureId: 'asc' }, { order: 'asc' }, { id: 'asc' }] as const;
      return (await db.responsibility.findMany({ where, orderBy: [...orderBy] })).map(asWritten);
    },
    /** Who answers for what, by deadline. */
    list,
    /** What agencies answer for, by deadline. */
    ofAgencies: (filter: ResponsibilityFilter): ListQuery => ({ ...list(filter), link: sql`e.agency_id = parent.id` }),
  };
}
