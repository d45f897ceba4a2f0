import type { MeasureStatus } from '@ortaq/kit/subgraph';
import type { ImplementationStatus } from '../generated/prisma/enums.ts';

/** A linked measure as its owner stands by it: null, or without a status, where that could not be read. */
export type LiveMeasure = { status?: MeasureStatus | null } | null | undefined;

/**
 * What the live statuses of a recommendation's measures amount to; the contract gives
 * the rules. `linked` is how many measures are linked to it. Null while the status of
 * one of them is not known: there is no verdict on a part.
 */
export function derivedStatus(
  linked: number,
  measures: readonly LiveMeasure[] | null | undefined,
): ImplementationStatus | null {
  if (linked === 0) return 'NOT_REPORTED';
  const statuses = (measures ?? []).map((measure) => measure?.status ?? null).filter((status) => status !== null);
  return statuses.length === linked ? verdict(statuses) : null;
}

/** The first rule that holds decides. Cancelled measures do not count, unless all are cancelled. */
function verdict(statuses: readonly MeasureStatus[]): ImplementationStatus {
  const counted: MeasureStatus[] = statuses.filter((status) => status !== 'CANCELLED');
  const one = (wanted: MeasureStatus) => counted.includes(wanted);
  const all = (wanted: MeasureStatus) => counted.every((status) => status === wanted);

  if (counted.length === 0) return 'NOT_IMPLEMENTED';
  if (all('NOT_REPORTED')) return 'NOT_REPORTED';
  if (all('COMPLETED')) return 'IMPLEMENTED';
  if (one('COMPLETED')) return 'PARTIALLY_IMPLEMENTED';
  if (one('IN_PROGRESS') || one('SUSPENDED')) return 'IN_PROGRESS';
  if (one('PLANNED')) return 'IN_PREPARATION';
  if (one('PROPOSED')) return 'NOT_STARTED';
  if (all('NOT_IMPLEMENTED')) return 'NOT_IMPLEMENTED';
  return 'NOT_REPORTED';
}
