import { type Clock, type ListOrder, type ListQuery, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { measureConditions, type MeasureFilter } from './register.filter.ts';
import type { RegisteredMeasureRow } from './register.mapper.ts';

export interface MeasureOrder {
  field: 'CODE' | 'DEADLINE' | 'UPDATED';
  direction?: 'ASC' | 'DESC' | undefined;
}

export interface MeasureListSpec {
  filter?: MeasureFilter | null | undefined;
  orderBy?: MeasureOrder | null | undefined;
}

export function createRegisterService(db: Database, clock: Clock) {
  const list = ({ filter, orderBy }: MeasureListSpec) => ({
    from: sql`registered_measure AS m`,
    id: sql`m.id`,
    where: measureConditions(filter ?? {}, clock),
    order: orderBy ? orders(orderBy) : byPlanAndCode,
  });
  return {
    byIds: (ids: readonly string[]) =>
      db.registeredMeasure.findMany({ where: { id: { in: [...ids] } } }) as Promise<RegisteredMeasureRow[]>,
    relations: (measures: readonly string[]) =>
      db.measureRelation.findMany({ where: { measureId: { in: [...measures] } }, orderBy: { id: 'asc' } }),
    /** Measures of all owners; without an order by plan and then by code. */
    list: (spec: MeasureListSpec): ListQuery => list(spec),
    /** The measures of plans; without an order by code. */
    ofPlans: ({ filter, orderBy }: MeasureListSpec): ListQuery => ({
      ...list({ filter, orderBy: orderBy ?? { field: 'CODE', direction: 'ASC' } }),
      link: sql`m.plan_id = parent.id`,
    }),
  };
}

/** Measures in no plan come last. */
const byPlanAndCode: ListOrder = {
  name: 'plan',
  keys: [
    { expression: sql`coalesce(m.plan_id, '~') COLLATE "C"`, type: 'text' },
    { expression: sql`m.code_key`, type: 'text' },
  ],
};

/** Those without a deadline come last in both directions, as the contract says. */
function orders({ field, direction }: MeasureOrder): ListOrder {
  const descending = direction === 'DESC';
  const name = `${field}-${direction}`;
  if (field === 'CODE') return { name, descending, keys: [{ expression: sql`m.code_key`, type: 'text' }] };
  if (field === 'UPDATED') return { name, descending, keys: [{ expression: sql`m.as_of`, type: 'timestamptz' }] };
  const none = descending ? sql`'-infinity'::date` : sql`'infinity'::date`;
  return { name, descending, keys: [{ expression: sql`coalesce(m.timeframe_to, ${none})`, type: 'date' }] };
}
