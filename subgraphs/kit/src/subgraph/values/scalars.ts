import { GraphQLScalarType } from 'graphql';
import { invalid } from '../errors.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

function isRealDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return day.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `Date`: a calendar day, `YYYY-MM-DD`. Stored as a date column or as text in JSON. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: (value) => {
    if (typeof value === 'string' && isRealDay(value)) return value;
    throw invalid('Date', 'a calendar day, YYYY-MM-DD');
  },
});

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** `DateTime`: a moment by RFC 3339, given out in UTC. */
export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: (value) => {
    const isMoment = typeof value === 'string' && moment.test(value) && isRealDay(value.slice(0, 10));
    const date = isMoment ? new Date(value) : new Date(Number.NaN);
    if (!Number.isNaN(date.getTime())) return date;
    throw invalid('DateTime', 'a moment such as 2026-01-31T09:00:00Z');
  },
});
