import { settledStatuses, sql, type Sql } from '@ortaq/kit/subgraph';

/** Over `registered_measure AS m`: the wait for completion is over. */
export const isSettledSql: Sql = sql`(m.status::text = ANY(${[...settledStatuses]}::text[]))`;

/** Over `registered_measure AS m`: `isOverdue` of the kit, in SQL. `day` is today in Kazakhstan. */
export function isOverdueSql(day: Sql): Sql {
  return sql`(coalesce(m.timeframe_to < ${day}, false) AND NOT ${isSettledSql})`;
}
