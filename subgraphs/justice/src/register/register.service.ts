import { type Clock, type ListQuery, oneOfIds, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { measureConditions, type MeasureFilter, measureSearch } from './register.filter.ts';
import type { RegisteredMeasureRow } from './register.mapper.ts';
import { type MeasureOrder, measureOrder } from './register.order.ts';

export interface MeasureListSpec {
  filter?: MeasureFilter | null | undefined;
  orderBy?: MeasureOrder | null | undefined;
}

export function createRegisterService(db: Database, clock: Clock) {
  const list = ({ filter, orderBy }: MeasureListSpec) => ({
    from: sql`registered_measure AS m`,
    id: sql`m.id`,
    where: measureConditions(filter ?? {}, clock),
    search: measureSearch(filter ?? {}),
    order: measureOrder(orderBy),
  });
  return {
    byIds: (ids: readonly string[]) =>
      db.registeredMeasure.findMany({ where: { id: oneOfIds(ids) } }) as Promise<RegisteredMeasureRow[]>,
    relations: (measures: readonly string[]) =>
      db.measureRelation.findMany({ where: { measureId: oneOfIds(measures) }, orderBy: { id: 'asc' } }),
    /** Measures of all owners; without an order by plan and then by code. */
    list: (spec: MeasureListSpec): ListQuery => list(spec),
    /** The measures of plans; without an order by code. */
    ofPlans: ({ filter, orderBy }: MeasureListSpec): ListQuery => ({
      ...list({ filter, orderBy: orderBy ?? { field: 'CODE', direction: 'ASC' } }),
      link: sql`m.plan_id = parent.id`,
    }),
  };
}
