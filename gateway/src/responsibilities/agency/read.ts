import type {
  AgencyResponsibilitiesQuery,
  AgencyResponsibilitiesQueryVariables,
  ResponsibilitiesDueQuery,
  ResponsibilitiesDueQueryVariables,
} from '../../generated/operations.ts';
import type { HubClient } from '../../report/hub-client.ts';
import { emptyPage, readPages } from '../../report/pages.ts';
import { type Body, bodyOf } from '../body.ts';
import { justiceIsDown } from '../justice-is-down.ts';
import type { AgencyOptions } from '../options.ts';
import { type Entry, entryOf } from './entry.ts';
import { unknownAgency } from './unknown.ts';

type Workload = NonNullable<NonNullable<AgencyResponsibilitiesQuery['agency']>['workload']>;

/** What an agency answers for: what was asked for by deadline, and what all of it amounts to. */
export interface AgencyAnswer {
  agency: Body;
  workload: Workload | null;
  /** What is due on the workload's next day: the first few, and how many there are. */
  dueNext: { total: number; measures: { id: string; title: string | null }[] };
  entries: Entry[];
  /** Ministries that could not be read: what they own is what was last registered, or missing. */
  unavailable: Set<string>;
}

const pageSize = 100;
const dueNextShown = 3;

/**
 * Reads what an agency answers for, one operation a page.
 *
 * @param onPage told after each page how many of how many responsibilities there are.
 * @throws NotThere where there is no such agency, naming like ones; Refusal where justice cannot be read.
 */
export async function readAgency(
  ask: HubClient,
  options: AgencyOptions,
  onPage?: (read: number, total: number) => void,
): Promise<AgencyAnswer> {
  const { agency: id, language, groups, role } = options;
  const unavailable = new Set<string>();
  const read = async (after: string | null) => {
    const overdue = options.overdue || null;
    const variables = { agency: id, language, groups, role, overdue, first: pageSize, after };
    const { data, unavailable: missing } = await ask<AgencyResponsibilitiesQuery, AgencyResponsibilitiesQueryVariables>(
      'AgencyResponsibilities',
      variables,
    );
    for (const ministry of missing) unavailable.add(ministry);
    if (data.agency?.responsibilities) return data.agency;
    throw unavailable.has('justice') ? justiceIsDown() : await unknownAgency(ask, id, language);
  };
  const { nodes, last } = await readPages(read, ({ responsibilities }) => responsibilities ?? emptyPage, onPage);
  const nextDay = last.workload?.nextDue ?? null;
  return {
    agency: bodyOf(last),
    workload: last.workload,
    dueNext: nextDay === null ? { total: 0, measures: [] } : await readDue(ask, options, nextDay),
    entries: nodes.map(entryOf),
    unavailable,
  };
}

async function readDue(ask: HubClient, { agency, groups, language }: AgencyOptions, on: string) {
  const variables = { agency, groups, language, on, first: dueNextShown };
  const { data } = await ask<ResponsibilitiesDueQuery, ResponsibilitiesDueQueryVariables>(
    'ResponsibilitiesDue',
    variables,
  );
  if (!data.responsibilities) throw justiceIsDown();
  const { totalCount, nodes } = data.responsibilities;
  const measures = nodes.flatMap(({ measure }) =>
    measure ? [{ id: measure.id, title: measure.registered?.title.in.value ?? null }] : [],
  );
  return { total: totalCount, measures };
}
