import { type Clock, containsText, everyVersion, oneOf, sql, type Sql, today } from '@ortaq/kit/subgraph';
import type { MeasureStatus, ResponsibilityRole } from '../generated/prisma/enums.ts';
import { isOverdueSql } from './overdue.ts';

type Given<Value> = Value | null | undefined;

export interface MeasureFilter {
  ids?: Given<string[]>;
  plan?: Given<string[]>;
  section?: Given<string[]>;
  owner?: Given<string[]>;
  responsible?: Given<string[]>;
  role?: Given<ResponsibilityRole>;
  status?: Given<MeasureStatus[]>;
  overdue?: Given<boolean>;
  dueFrom?: Given<string>;
  dueTo?: Given<string>;
  updatedSince?: Given<Date>;
  text?: Given<string>;
}

/** The filter's criteria over `registered_measure AS m`, all of which a measure has to meet. */
export function measureConditions(filter: MeasureFilter, clock: Clock): Sql[] {
  const { overdue, dueFrom, dueTo, updatedSince } = filter;
  const past = isOverdueSql(sql`${today(clock)}::date`);
  return [
    ...oneOf(sql`m.id`, filter.ids),
    ...oneOf(sql`m.plan_id`, filter.plan),
    ...oneOf(sql`m.section_id`, filter.section),
    ...oneOf(sql`m.owner_id`, filter.owner),
    ...oneOf(sql`m.status::text`, filter.status),
    ...responsible(filter),
    ...(typeof overdue === 'boolean' ? [overdue ? past : sql`NOT ${past}`] : []),
    ...(dueFrom ? [sql`m.timeframe_to >= ${dueFrom}::date`] : []),
    ...(dueTo ? [sql`m.timeframe_to <= ${dueTo}::date`] : []),
    ...(updatedSince ? [sql`m.as_of >= ${updatedSince.toISOString()}::timestamptz`] : []),
    ...containsText([sql`m.code`, everyVersion(sql`m.title`)], filter.text),
  ];
}

function responsible({ responsible: agencies, role }: MeasureFilter): Sql[] {
  if (!agencies) return [];
  const conditions = [...oneOf(sql`p.agency_id`, agencies), ...(role ? [sql`p.role::text = ${role}`] : [])];
  const [first, second = sql`true`] = conditions;
  return [sql`EXISTS (SELECT FROM responsibility AS p WHERE p.measure_id = m.id AND ${first} AND ${second})`];
}
