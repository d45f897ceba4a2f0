import { empty, join, raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { SearchText } from '../search/search-text.ts';
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

/**
 * A list as a service describes it; of parents', `link` ties its rows to `parent.id`.
 * `search` asks for rows whose `column` (a tsvector) has the words.
 */
export interface ListQuery {
  from: Sql;
  id: Sql;
  link?: Sql;
  where: Sql[];
  search?: { text: SearchText; column: Sql } | undefined;
  order: ListOrder;
}

/**
 * One statement that pages the lists of all `parents`, each up to one item past the
 * page, which tells whether there is more. Rows: parent, id, keys (a list of text, as JSON, which is read much faster).
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
  const asked = { keys, direction, size: page.size };
  const rows = (found: Sql) => sql`
    SELECT parent, id, to_json(keys) AS keys FROM (${found}) AS found ORDER BY parent_at, at`;
  if (!list.search) return rows(inOrder(list, parents, bounds, asked));
  return sql`
    WITH hits AS MATERIALIZED (
      SELECT count(*) AS number FROM (SELECT FROM ${list.from} WHERE ${join(searched(list), ' AND ')} LIMIT ${many + 1}) AS hit
    )
    ${rows(sql`${sorted(list, parents, [...bounds, sql`(SELECT number FROM hits) <= ${many}`], asked)}
    UNION ALL
    ${inOrder(list, parents, [...bounds, sql`(SELECT number FROM hits) > ${many}`], asked)}`)}`;
}

interface Asked {
  keys: SortKey[];
  direction: Sql;
  size: number;
}

/** So many hits of a search are put in order; where there are more, the order is walked until a page is full. */
const many = 5000;

/** Walks the order for each parent. Columns: parent, parent_at, id, keys, at. */
function inOrder(list: ListQuery, parents: readonly string[], bounds: Sql[], { keys, direction, size }: Asked): Sql {
  const order = join(keys.map((key) => sql`${key.expression} ${direction}`));
  const asText = join(keys.map((key) => inText(key)));
  return sql`
    SELECT parent.id AS parent, parent.at AS parent_at, page.id, page.keys, page.at
    FROM unnest(${[...parents]}::text[]) WITH ORDINALITY AS parent(id, at)
    CROSS JOIN LATERAL (
      SELECT ${list.id} AS id, ARRAY[${asText}] AS keys, row_number() OVER (ORDER BY ${order}) AS at
      FROM ${list.from} ${conditions(list, bounds)}
      ORDER BY ${order} LIMIT ${size + 1}
    ) AS page`;
}

/**
 * The same columns for a search that finds little: all that is found first, then put in
 * order. Left to itself, PostgreSQL may walk the order and look for the words in each
 * row, which takes as long as the table is where they are rare. OFFSET 0 keeps it from
 * that; and it finds once, however many parents there are.
 */
function sorted(list: ListQuery, parents: readonly string[], bounds: Sql[], { keys, direction, size }: Asked): Sql {
  const columns = keys.map((_, at) => raw(`key_${at}`));
  const named = join(keys.map((key, at) => sql`${key.expression} AS ${columns[at] ?? empty}`));
  const order = join(columns.map((column) => sql`${column} ${direction}`));
  const asText = join(keys.map(({ type }, at) => inText({ expression: columns[at] ?? empty, type })));
  return sql`
    SELECT * FROM (
      SELECT parent, parent_at, id, ARRAY[${asText}] AS keys,
        row_number() OVER (PARTITION BY parent_at ORDER BY ${order}) AS at
      FROM (
        SELECT parent.id AS parent, parent.at AS parent_at, ${list.id} AS id, ${named}
        FROM unnest(${[...parents]}::text[]) WITH ORDINALITY AS parent(id, at), ${list.from} ${conditions(list, bounds)}
        OFFSET 0
      ) AS found
    ) AS page
    WHERE at <= ${size + 1}`;
}

/** One statement that counts the whole lists of all `parents`; of an empty one there may be no row. Rows: parent, count. */
export function countStatement(list: ListQuery, parents: readonly string[]): Sql {
  const given = sql`unnest(${[...parents]}::text[]) AS parent(id)`;
  const conditioned = sql`${list.from} ${conditions(list, [])}`;
  if (list.search)
    return sql`SELECT parent.id AS parent, count(*)::int AS count FROM ${given}, ${conditioned} GROUP BY parent.id`;
  return sql`
    SELECT parent.id AS parent, counted.count
    FROM ${given}
    CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM ${conditioned}) AS counted`;
}

function conditions(list: ListQuery, bounds: Sql[]): Sql {
  const all = [...(list.link ? [list.link] : []), ...list.where, ...searched(list), ...bounds];
  return all.length === 0 ? empty : sql`WHERE ${join(all, ' AND ')}`;
}

/** A text without a word is met by none. Of one with many words the index, which knows only `@@`, is asked for some. */
function searched({ search }: ListQuery): Sql[] {
  if (!search) return [];
  const { column, text } = search;
  if (text.query === null) return [sql`false`];
  const indexed = sql`${column} @@ ${text.indexed}::tsquery`;
  return text.indexed === text.query ? [indexed] : [indexed, sql`ts_match_vq(${column}, ${text.query}::tsquery)`];
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
