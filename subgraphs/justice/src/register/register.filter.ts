import { type Clock, join, type ListQuery, oneOf, searched, sql, type Sql } from '@ortaq/kit/subgraph';
import type { MeasureStatus, ResponsibilityRole } from '../generated/prisma/enums.ts';
import { type GroupHandling, handlesGroups } from '../responsibility/group-handling.ts';
import { overdueIs } from './overdue.ts';

type Given<Value> = Value | null | undefined;

export interface MeasureFilter {
  ids?: Given<string[]>;
  plan?: Given<string[]>;
  hasPlan?: Given<boolean>;
  section?: Given<string[]>;
  owner?: Given<string[]>;
  responsible?: Given<string[]>;
  role?: Given<ResponsibilityRole>;
  groups?: Given<GroupHandling>;
  status?: Given<MeasureStatus[]>;
  overdue?: Given<boolean>;
  dueFrom?: Given<string>;
  dueTo?: Given<string>;
  hasDeadline?: Given<boolean>;
  updatedSince?: Given<Date>;
  text?: Given<string>;
}

/** The filter's criteria over `registered_measure AS m` but for its text, all of which a measure has to meet. */
export function measureConditions(filter: MeasureFilter, clock: Clock): Sql[] {
  const { dueFrom, dueTo, updatedSince } = filter;
  return [
    ...oneOf(sql`m.id`, filter.ids),
    ...oneOf(sql`m.plan_id`, filter.plan),
    ...isThere(sql`m.plan_id`, filter.hasPlan),
    ...oneOf(sql`m.section_id`, filter.section),
    ...oneOf(sql`m.owner_id`, filter.owner),
    ...(filter.status ? [sql`m.status = ANY(${[...filter.status]}::measure_status[])`] : []),
    ...answeredFor(filter),
    ...overdueIs(filter.overdue, clock),
    ...(dueFrom ? [sql`m.timeframe_to >= ${dueFrom}::date`] : []),
    ...(dueTo ? [sql`m.timeframe_to <= ${dueTo}::date`] : []),
    ...isThere(sql`m.timeframe_to`, filter.hasDeadline),
    ...(updatedSince ? [sql`m.as_of >= ${updatedSince.toISOString()}::timestamptz`] : []),
  ];
}

/** The words that the filter searches for in codes and titles, if it does. */
export function measureSearch({ text }: MeasureFilter): ListQuery['search'] {
  return searched(sql`m.search`, text);
}

function isThere(column: Sql, wanted: Given<boolean>): Sql[] {
  if (typeof wanted !== 'boolean') return [];
  return [wanted ? sql`${column} IS NOT NULL` : sql`${column} IS NULL`];
}

/** One of the agencies answers for the measure, in the role asked for, groups handled as asked for. */
function answeredFor({ responsible, role, groups }: MeasureFilter): Sql[] {
  if (!responsible) return [];
  const conditions = [
    handlesGroups(groups),
    ...oneOf(sql`e.agency_id`, responsible),
    ...(role ? [sql`p.role = ${role}::responsibility_role`] : []),
  ];
  return [
    sql`m.id IN (SELECT p.measure_id FROM effective_responsibility AS e
      JOIN responsibility AS p ON p.id = e.responsibility_id WHERE ${join(conditions, ' AND ')})`,
  ];
}
