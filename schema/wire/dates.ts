// PostgreSQL's calendar has no year 0.
const day = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const moment = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Whether the text is a `Date`: a day that the calendar has, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return day.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether the text is a `DateTime`: a moment by RFC 3339, seconds included. */
export function isMoment(text: string): boolean {
  return moment.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(new Date(text).getTime());
}

/** What the two must be, for messages: "Date must be …". */
export const dateForms = { Date: 'a calendar day, YYYY-MM-DD', DateTime: 'a moment such as 2026-01-31T09:00:00Z' };
