import { type Clock, today } from '../clock.ts';

/** How often something is due, as it is stored (JSON): see `Recurrence` in the contract. */
export interface Recurrence {
  every: 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';
  interval: number;
  dueMonth?: number;
  dueDay?: number;
}

/** A recurrence with the day its timeframe ends, after which nothing more is due. */
export interface BoundedRecurrence extends Recurrence {
  until: Date | null;
}

const monthsOf = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

/**
 * The next day it is due, today included, as `YYYY-MM-DD`: the named day of the named
 * month of the period, or the month's last day where no day is named. Null where the
 * plan's words do not tell it, or the timeframe is over.
 */
export function nextDue(recurrence: BoundedRecurrence, clock: Clock): string | null {
  if (recurrence.interval !== 1) return null;
  const now = today(clock);
  const next = recurrence.every === 'WEEK' ? nextInWeek(recurrence, now) : nextInMonths(recurrence, now);
  if (next === null || (recurrence.until !== null && next > isoDay(recurrence.until))) return null;
  return next;
}

function nextInWeek({ dueDay }: Recurrence, now: string): string | null {
  if (dueDay === undefined) return null;
  const date = new Date(`${now}T00:00:00Z`);
  const weekday = date.getUTCDay() || 7;
  date.setUTCDate(date.getUTCDate() + ((dueDay - weekday + 7) % 7));
  return isoDay(date);
}

function nextInMonths({ every, dueMonth, dueDay }: Recurrence, now: string): string | null {
  if (every === 'WEEK' || (every === 'YEAR' && dueMonth === undefined)) return null;
  const span = monthsOf[every];
  const [year, month] = [Number(now.slice(0, 4)), Number(now.slice(5, 7))];
  const period = Math.floor((month - 1) / span) * span;
  const candidates = [period, period + span].map((start) => day(year, start + (dueMonth ?? span) - 1, dueDay));
  return candidates.find((candidate) => candidate >= now) ?? null;
}

/** The day, or the month's last where it is unnamed or the month is shorter; months count on past a year's end. */
function day(year: number, month: number, dueDay: number | undefined): string {
  const last = new Date(Date.UTC(year, month + 1, 0));
  const named = Math.min(dueDay ?? 31, last.getUTCDate());
  return isoDay(new Date(Date.UTC(year, month, named)));
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Resolvers of `Recurrence`. */
export const recurrenceResolvers = {
  nextDue: (recurrence: BoundedRecurrence, _: unknown, { clock }: { clock: Clock }) => nextDue(recurrence, clock),
};
