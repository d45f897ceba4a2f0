import { oneOf, sql, type Sql } from '@ortaq/kit/subgraph';

/**
 * Like the kit's `oneOf`, for a column that an index has before the keys of an order: of
 * a single value its rows lie in that order, of one of several they do not.
 */
export function oneOrMore(column: Sql, values: readonly string[] | null | undefined): Sql[] {
  return values?.length === 1 ? [sql`${column} = ${values[0]}`] : oneOf(column, values);
}
