import { type Clock, settledStatuses, sql, type Sql, today } from '@ortaq/kit/subgraph';

/** Over `registered_measure AS m`: the wait for completion is over. */
export const isSettledSql: Sql = sql`(m.status = ANY(${[...settledStatuses]}::measure_status[]))`;

/** Today in Kazakhstan. */
export function todaySql(clock: Clock): Sql {
  return sql`${today(clock)}::date`;
}

/** Over `registered_measure AS m`: the last day of the timeframe; that of one without an end is never reached. */
export const deadlineSql: Sql = sql`coalesce(m.timeframe_to, 'infinity'::date)`;

/** Over `registered_measure AS m`: `isOverdue` of the kit, in SQL. */
export function isOverdueSql(clock: Clock): Sql {
  return sql`(${deadlineSql} < ${todaySql(clock)} AND NOT ${isSettledSql})`;
}

/** The criterion `overdue` of a filter; its date is the one that the order by deadline has an index of. */
export function overdueIs(wanted: boolean | null | undefined, clock: Clock): Sql[] {
  if (typeof wanted !== 'boolean') return [];
  return wanted
    ? [sql`${deadlineSql} < ${todaySql(clock)}`, sql`NOT ${isSettledSql}`]
    : [sql`(${deadlineSql} >= ${todaySql(clock)} OR ${isSettledSql})`];
}
