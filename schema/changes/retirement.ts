import type { GraphQLSchema } from 'graphql';
import { withParents } from './coordinates.ts';
import { elementsIn, elementsOf } from './elements.ts';
import { reachableTypes } from './reachable.ts';

const form = /(?:^|\s)Removed after (\d{4}-\d{2}-\d{2})\.$/;

/**
 * The day after which a deprecated element may go: a reason ends with `Removed after 2027-03-31.`, exactly so.
 *
 * @returns the day as `YYYY-MM-DD`; null where the reason does not end so, or names a day that no calendar has.
 */
export function removalDateOf(reason: string): string | null {
  const day = form.exec(reason)?.[1];
  if (day === undefined) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}

/**
 * Says of an element of a schema on which day, today or later, it or what it lies in is to go; undefined where that is not
 * planned.
 */
export function plannedIn(schema: GraphQLSchema, today: string): (coordinate: string) => string | undefined {
  const elements = elementsIn(schema);
  return (coordinate) =>
    withParents(coordinate)
      .map((each) => removalDateOf(elements.get(each)?.is.deprecationReason ?? ''))
      .filter((day) => day !== null && day >= today)
      .map(String)
      .toSorted()[0];
}

/**
 * Says of an element or type of a schema since when it may go, as `YYYY-MM-DD`; undefined where it may not yet.
 *
 * A part of a type is retired by its own deprecation or by that of what it lies in. A type cannot be deprecated: it is
 * retired when all its parts are, or when nothing leads to it but what is retired.
 */
export function retirementIn(schema: GraphQLSchema, today: string): (coordinate: string) => string | undefined {
  const elements = elementsIn(schema);
  const over = new Map<string, string>();
  for (const { coordinate, is } of elements.values()) {
    const day = removalDateOf(is.deprecationReason ?? '');
    if (day !== null && day < today) over.set(coordinate, day);
  }
  const days = [...new Set(over.values())].toSorted();
  const ways = days.map((day) => ({
    day,
    open: reachableTypes(schema, (coordinate) => (over.get(coordinate) ?? today) <= day),
  }));

  return (coordinate) => {
    const own = withParents(coordinate).flatMap((each) => over.get(each) ?? []);
    const whole = withParents(coordinate).at(-1) ?? '';
    if (own[0] !== undefined || !schema.getType(whole)) return own[0];
    return retiredWhole(whole) ?? ways.find(({ open }) => !open.has(whole))?.day;
  };

  function retiredWhole(name: string): string | undefined {
    const type = schema.getType(name);
    const parts = type ? elementsOf(type).filter(({ kind }) => kind !== 'FIELD_ARGUMENT') : [];
    const all = parts.flatMap(({ coordinate }) => over.get(coordinate) ?? []);
    return parts.length > 0 && all.length === parts.length ? all.toSorted().at(-1) : undefined;
  }
}
