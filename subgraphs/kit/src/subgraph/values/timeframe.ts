import { type Clock, today } from '../clock.ts';
import type { LocalizedText } from './localized-text.ts';
import type { BoundedRecurrence, Recurrence } from './recurrence.ts';

export type DatePrecision = 'DAY' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR' | 'UNKNOWN';

/** A day or a period as a source gives it; stored as JSON, days as `YYYY-MM-DD`. */
export type PartialDate = {
  date?: string;
  endDate?: string;
  precision: DatePrecision;
  basis?: 'STATED' | 'LISTED' | 'INFERRED';
};

/** The columns that hold a timeframe, in every table that has one. */
export interface TimeframeColumns {
  timeframeText: unknown;
  timeframeFrom: Date | null;
  timeframeTo: Date | null;
  timeframePrecision: DatePrecision | null;
  timeframeContinuous: boolean;
  recurrence: unknown;
}

export interface Timeframe {
  text: LocalizedText;
  from: Date | null;
  to: Date | null;
  precision: DatePrecision;
  recurrence: BoundedRecurrence | null;
  continuous: boolean;
}

/** The timeframe a row holds, or null where its plan gives none. */
export function timeframeOf(row: TimeframeColumns): Timeframe | null {
  if (row.timeframeText === null) return null;
  return {
    text: row.timeframeText as LocalizedText,
    from: row.timeframeFrom,
    to: row.timeframeTo,
    precision: row.timeframePrecision ?? 'UNKNOWN',
    recurrence: row.recurrence === null ? null : { ...(row.recurrence as Recurrence), until: row.timeframeTo },
    continuous: row.timeframeContinuous,
  };
}

/** Statuses that end the wait for completion. */
export const settledStatuses = ['COMPLETED', 'CANCELLED'] as const;

/**
 * The timeframe has passed and completion has not been reported to the hub. The last
 * day still counts as in time; a measure without a deadline, or cancelled, is never overdue.
 */
export function isOverdue(deadline: Date | null, status: string | null, clock: Clock): boolean {
  if (deadline === null || settledStatuses.some((settled) => settled === status)) return false;
  return deadline.toISOString().slice(0, 10) < today(clock);
}
