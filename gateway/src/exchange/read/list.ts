import type { Pool } from '@ortaq/kit/database';
import type { ExchangeRecord } from '../record/record.ts';
import { cursorOf, type Place, placeOf } from './cursor.ts';

/** Whose exchanges: those with a ministry's data, those of an agency's own callers, or both. Nobody sees others. */
export type Side = { providerMinistry: string } | { callerAgency: string } | { agency: string };

/** What is left out is not filtered by. */
export interface ExchangeFilter {
  /** UTC with milliseconds: from this moment on, and before that one. */
  from?: string;
  before?: string;
  /** Of the caller. */
  agency?: string;
  /** Whose data was told. */
  ministry?: string;
  purpose?: string;
  operationName?: string;
}

/** An exchange, where it stands in the log and in lists. */
export interface ListedExchange {
  /** Stable: its chain and number. */
  id: string;
  cursor: string;
  record: ExchangeRecord;
}

/** A page that may be asked for: `size` items from one end, strictly between the cursors. */
export interface PageAsked {
  size: number;
  isBackward: boolean;
  after?: string;
  before?: string;
}

export interface ExchangePage {
  items: ListedExchange[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** A cursor that no list of exchanges gave. */
export class UnknownCursor extends Error {
  override name = 'UnknownCursor';
  readonly argument: 'after' | 'before';

  constructor(argument: 'after' | 'before') {
    super(`\`${argument}\` is no cursor of a list of exchanges`);
    this.argument = argument;
  }
}

/** Reads exchanges, the newest first. */
export interface ExchangeReader {
  /** @throws UnknownCursor */
  list: (side: Side, filter: ExchangeFilter, page: PageAsked) => Promise<ExchangePage>;
  count: (side: Side, filter: ExchangeFilter) => Promise<number>;
}

const time = `(record ->> 'time') COLLATE "C"`;

export function createExchangeReader(pool: Pool): ExchangeReader {
  return {
    async list(side, filter, { size, isBackward, after, before }) {
      const places = { after: placeAt('after', after), before: placeAt('before', before) };
      const { condition, values } = conditions(side, filter, places);
      const direction = isBackward ? 'ASC' : 'DESC';
      const { rows } = await pool.query<{ chain: string; sequence: string; record: ExchangeRecord }>(
        `SELECT chain, sequence, record FROM exchange_record WHERE ${condition}
          ORDER BY ${time} ${direction}, chain ${direction}, sequence ${direction} LIMIT $${values.length + 1}`,
        [...values, size + 1],
      );
      const isMore = rows.length > size;
      const items = rows.slice(0, size).map(listed);
      return isBackward
        ? { items: items.toReversed(), hasNextPage: before !== undefined, hasPreviousPage: isMore }
        : { items, hasNextPage: isMore, hasPreviousPage: after !== undefined };
    },
    async count(side, filter) {
      const { condition, values } = conditions(side, filter);
      const { rows } = await pool.query<{ count: string }>(
        `SELECT count(*) FROM exchange_record WHERE ${condition}`,
        values,
      );
      return Number(rows[0]?.count);
    },
  };
}

function placeAt(argument: 'after' | 'before', cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const place = placeOf(cursor);
  if (place === null) throw new UnknownCursor(argument);
  return place;
}

function listed({ chain, sequence, record }: { chain: string; sequence: string; record: ExchangeRecord }) {
  const place = { time: record.time, chain, sequence: Number(sequence) };
  return { id: `${chain}:${sequence}`, cursor: cursorOf(place), record };
}

function conditions(
  side: Side,
  filter: ExchangeFilter,
  { after, before }: { after?: Place | undefined; before?: Place | undefined } = {},
): { condition: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = [];
  const where = (value: unknown, sql: (parameter: string) => string) => {
    if (value !== undefined) parts.push(sql(`$${values.push(value)}`));
  };
  const told = (parameter: string) => `record -> 'ministries' ? ${parameter}`;
  const asked = (parameter: string) => `record -> 'caller' ->> 'agency' = ${parameter}`;
  if ('providerMinistry' in side) where(side.providerMinistry, told);
  else if ('callerAgency' in side) where(side.callerAgency, asked);
  else where(side.agency, (parameter) => `(${told(parameter)} OR ${asked(parameter)})`);
  where(filter.ministry, told);
  where(filter.agency, asked);
  where(filter.from, (parameter) => `${time} >= ${parameter}`);
  where(filter.before, (parameter) => `${time} < ${parameter}`);
  where(filter.purpose, (parameter) => `record ->> 'purpose' = ${parameter}`);
  where(filter.operationName, (parameter) => `record -> 'operation' ->> 'name' = ${parameter}`);
  const beyond = (place: Place | undefined, comparison: '<' | '>') => {
    if (!place) return;
    const [first, second, third] = [place.time, place.chain, place.sequence].map((value) => values.push(value));
    parts.push(`(${time}, chain, sequence) ${comparison} ($${first}, $${second}, $${third})`);
  };
  beyond(after, '<');
  beyond(before, '>');
  return { condition: parts.join(' AND '), values };
}
