import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';

/** `column` is one of the values; an empty list is met by none, an absent one excludes nothing. */
export function oneOf(column: Sql, values: readonly string[] | null | undefined): Sql[] {
  return values ? [sql`${column} = ANY(${[...values]}::text[])`] : [];
}

/** All versions of a `LocalizedText` column, as one text to look in. */
export function everyVersion(column: Sql): Sql {
  return sql`concat_ws(' ', ${column}->>'kk', ${column}->>'ru', ${column}->>'en')`;
}

/** One of the texts contains `wanted`, whatever its case; nothing in it is a pattern. */
export function containsText(texts: Sql[], wanted: string | null | undefined): Sql[] {
  if (!wanted) return [];
  const pattern = `%${wanted.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return [sql`concat_ws(' ', ${join(texts)}) ILIKE ${pattern}`];
}
