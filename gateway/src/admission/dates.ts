import { type GraphQLSchema, isScalarType, Kind } from 'graphql';

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return day.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const isMoment = (text: string): boolean =>
  moment.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(new Date(text).getTime());

const expected: Record<string, [(text: string) => boolean, string]> = {
  Date: [isDay, 'a calendar day, YYYY-MM-DD'],
  DateTime: [isMoment, 'a moment such as 2026-01-31T09:00:00Z'],
};

/**
 * Gives the scalars `Date` and `DateTime` their rules. A supergraph knows custom scalars by name
 * only, so a ministry would be the first to find a bad date, too late to name the argument.
 */
export function checkDates(schema: GraphQLSchema): void {
  for (const [name, [isValid, form]] of Object.entries(expected)) {
    const scalar = schema.getType(name);
    if (!isScalarType(scalar)) continue;
    scalar.parseValue = (value) => {
      if (typeof value === 'string' && isValid(value)) return value;
      throw new TypeError(`${name} must be ${form}.`);
    };
    scalar.parseLiteral = (node) => scalar.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
