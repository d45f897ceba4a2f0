import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';

/**
 * `column` is one of the values; an empty list is met by none, an absent one excludes nothing.
 * A single value is compared by itself: so an index that begins with the column gives rows
 * in the list's order. `type` is the column's, where it is not text.
 */
export function oneOf(column: Sql, values: readonly string[] | null | undefined, type: Sql = sql`text`): Sql[] {
  if (!values) return [];
  const [only] = values;
  return values.length === 1 ? [sql`${column} = ${only}::${type}`] : [sql`${column} = ANY(${[...values]}::${type}[])`];
}
