import type { DatePrecision, PartialDate } from '@ortaq/kit/subgraph';

const months: Partial<Record<DatePrecision, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/**
 * The first and the last day on which it can have been: of «November 2025» the 1st and the 30th. Null without a date.
 */
export function heldDays(heldOn: PartialDate | undefined): { heldFrom: Date | null; heldTo: Date | null } {
  if (heldOn?.date === undefined) return { heldFrom: null, heldTo: null };
  const heldFrom = new Date(`${heldOn.date}T00:00:00Z`);
  return { heldFrom, heldTo: endOf(heldOn.endDate ? new Date(`${heldOn.endDate}T00:00:00Z`) : heldFrom, heldOn) };
}

function endOf(day: Date, { endDate, precision }: PartialDate): Date {
  const span = months[precision];
  if (endDate !== undefined || span === undefined) return day;
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + span, 0));
}
