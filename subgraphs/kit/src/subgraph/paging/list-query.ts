import { empty, join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Page } from './arguments.ts';
import type { CursorValues } from './cursor.ts';

export { join, type Sql, sql };

export type SortType = 'text' | 'int' | 'date' | 'timestamptz';

/** A key to sort by, never NULL: `expression` over the list's row. */
export interface SortKey {
  expression: Sql;
  type: SortType;
}

/** A total order: the keys and then the id, all in one direction. `name` marks its cursors. */
export interface ListOrder {
  name: string;
  keys: SortKey[];
  descending?: boolean;
}

/** A list as a service describes it; of parents', `link` ties its rows to `parent.id`. */
export interface ListQuery {
  from: Sql;
  id: Sql;
  link?: Sql;
  where: Sql[];
  order: ListOrder;
}

/**
 * One statement that pages the lists of all `parents`, each up to one item past the
 * page, which tells whether there is more. Rows: parent, id, keys (text[]).
 */
export function pageStatement(list: ListQuery, parents: readonly string[], page: Page): Sql {
  const keys = [...list.order.keys, { expression: list.id, type: 'text' as const }];
  const descending = (list.order.descending ?? false) !== page.backward;
  const direction = descending ? sql`DESC` : sql`ASC`;
  const position = join(keys.map((key) => key.expression));
  const past = (values: CursorValues, further: boolean) => {
    const compare = further === (list.order.descending ?? false) ? sql`<` : sql`>`;
    const bounds = keys.map((key, at) => casts[key.type](values[at] ?? ''));
    return sql`(${position}) ${compare} (${join(bounds)})`;
  };
  const bounds = [...(page.after ? [past(page.after, true)] : []), ...(page.before ? [past(page.before, false)] : [])];
  const sorted = join(keys.map((key) => sql`${key.expression} ${direction}`));
  const asText = join(keys.map((key) => inText(key)));
  return sql`
    SELECT parent.id AS parent, page.id, page.keys
    FROM unnest(${[...parents]}::text[]) WITH ORDINALITY AS parent(id, at)
    CROSS JOIN LATERAL (
      SELECT ${list.id} AS id, ARRAY[${asText}] AS keys, row_number() OVER (ORDER BY ${sorted}) AS at
      FROM ${list.from} ${conditions(list, bounds)}
      ORDER BY ${sorted} LIMIT ${page.size + 1}
    ) AS page
    ORDER BY parent.at, page.at`;
}

/** One statement that counts the whole lists of all `parents`. Rows: parent, count. */
export function countStatement(list: ListQuery, parents: readonly string[]): Sql {
  return sql`
    SELECT parent.id AS parent, counted.count
    FROM unnest(${[...parents]}::text[]) AS parent(id)
    CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM ${list.from} ${conditions(list, [])}) AS counted`;
}

function conditions(list: ListQuery, bounds: Sql[]): Sql {
  const all = [...(list.link ? [list.link] : []), ...list.where, ...bounds];
  return all.length === 0 ? empty : sql`WHERE ${join(all, ' AND ')}`;
}

/** A key as its cursor holds it; a moment in UTC whatever the session's time zone. */
function inText({ expression, type }: SortKey): Sql {
  if (type === 'text') return expression;
  return type === 'timestamptz' ? sql`(${expression} AT TIME ZONE 'UTC')::text || '+00'` : sql`(${expression})::text`;
}

const casts: Record<SortType, (value: string) => Sql> = {
  text: (value) => sql`${value}::text`,
  int: (value) => sql`${value}::int`,
  date: (value) => sql`${value}::date`,
  timestamptz: (value) => sql`${value}::timestamptz`,
};
