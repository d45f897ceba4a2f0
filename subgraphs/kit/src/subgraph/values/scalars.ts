import { dateForms, isDay, isMoment } from '@ortaq/schema/wire';
import { GraphQLScalarType } from 'graphql';
import { invalid } from '../errors.ts';

/** `Date`: a calendar day, `YYYY-MM-DD`. Stored as a date column or as text in JSON. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
  parseValue: (value) => {
    if (typeof value === 'string' && isDay(value)) return value;
    throw invalid('Date', dateForms.Date);
  },
});

/** `DateTime`: a moment by RFC 3339, given out in UTC. */
export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: (value) => {
    if (typeof value === 'string' && isMoment(value)) return new Date(value);
    throw invalid('DateTime', dateForms.DateTime);
  },
});
