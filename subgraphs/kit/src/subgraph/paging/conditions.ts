import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';

/** `column` is one of the values; an empty list is met by none, an absent one excludes nothing. */
export function oneOf(column: Sql, values: readonly string[] | null | undefined): Sql[] {
  return values ? [sql`${column} = ANY(${[...values]}::text[])`] : [];
}
