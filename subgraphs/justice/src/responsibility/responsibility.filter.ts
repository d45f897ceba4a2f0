import { type Clock, oneOf, sql, type Sql } from '@ortaq/kit/subgraph';
import type { ResponsibilityRole } from '../generated/prisma/enums.ts';
import { overdueIs, todaySql } from '../register/overdue.ts';
import { type GroupHandling, handlesGroups } from './group-handling.ts';

type Given<Value> = Value | null | undefined;

export interface ResponsibilityFilter {
  agency?: Given<string[]>;
  role?: Given<ResponsibilityRole>;
  overdue?: Given<boolean>;
  plan?: Given<string[]>;
  owner?: Given<string[]>;
  dueFrom?: Given<string>;
  dueTo?: Given<string>;
  groups?: Given<GroupHandling>;
}

/** The last day of the measure's timeframe, by which responsibilities are ordered; those without one are last. */
export const dueSql: Sql = sql`coalesce(e.due_on, 'infinity'::date)`;

/** The filter's criteria over `effectiveResponsibilities`, all of which a responsibility has to meet. */
export function responsibilityConditions(filter: ResponsibilityFilter, clock: Clock): Sql[] {
  const { role, overdue, dueFrom, dueTo, groups } = filter;
  return [
    handlesGroups(groups),
    ...oneOf(sql`e.agency_id`, filter.agency),
    ...(role ? [sql`p.role = ${role}::responsibility_role`] : []),
    ...overdueIs(overdue, clock),
    ...(overdue ? [sql`${dueSql} < ${todaySql(clock)}`] : []),
    ...oneOf(sql`m.plan_id`, filter.plan),
    ...oneOf(sql`m.owner_id`, filter.owner),
    ...(dueFrom ? [sql`${dueSql} >= ${dueFrom}::date AND ${dueSql} < 'infinity'`] : []),
    ...(dueTo ? [sql`${dueSql} <= ${dueTo}::date`] : []),
  ];
}
