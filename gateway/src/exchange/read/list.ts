import type { Pool } from '@ortaq/kit/database';
import type { ExchangeRecord } from '../record/record.ts';
import { cursorOf, type Place, placeOf } from './cursor.ts';

/** Whose exchanges: those with a ministry's data, or those of an agency's own callers. Nobody sees others. */
export type Side = { providerMinistry: string } | { callerAgency: string };

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

export interface ExchangePage {
  items: ListedExchange[];
  hasNextPage: boolean;
}

/** A cursor that no list of exchanges gave. */
export class UnknownCursor extends Error {
  override name = 'UnknownCursor';
}

/** Reads exchanges, the newest first. */
export interface ExchangeReader {
  /**
   * At most `first` of them, after the one whose cursor is given.
   *
   * @throws UnknownCursor
   */
  list: (side: Side, filter: ExchangeFilter, page: { first: number; after?: string }) => Promise<ExchangePage>;
  count: (side: Side, filter: ExchangeFilter) => Promise<number>;
}

const time = `(record ->> 'time') COLLATE "C"`;

export function createExchangeReader(pool: Pool): ExchangeReader {
  return {
    async list(side, filter, { first, after }) {
      const place = after === undefined ? undefined : placeOf(after);
      if (place === null) throw new UnknownCursor(`"${after}" is no cursor of a list of exchanges`);
      const { condition, values } = conditions(side, filter, place);
      const { rows } = await pool.query<{ chain: string; sequence: string; record: ExchangeRecord }>(
        `SELECT chain, sequence, record FROM exchange_record WHERE ${condition}
          ORDER BY ${time} DESC, chain DESC, sequence DESC LIMIT $${values.length + 1}`,
        [...values, first + 1],
      );
      return { items: rows.slice(0, first).map(listed), hasNextPage: rows.length > first };
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

function listed({ chain, sequence, record }: { chain: string; sequence: string; record: ExchangeRecord }) {
  const place = { time: record.time, chain, sequence: Number(sequence) };
  return { id: `${chain}:${sequence}`, cursor: cursorOf(place), record };
}

function conditions(side: Side, filter: ExchangeFilter, after?: Place): { condition: string; values: unknown[] } {
  const values: unknown[] = [];
  const parts: string[] = [];
  const where = (value: unknown, sql: (parameter: string) => string) => {
    if (value !== undefined) parts.push(sql(`$${values.push(value)}`));
  };
  const told = (parameter: string) => `record -> 'ministries' ? ${parameter}`;
  const asked = (parameter: string) => `record -> 'caller' ->> 'agency' = ${parameter}`;
  if ('providerMinistry' in side) where(side.providerMinistry, told);
  else where(side.callerAgency, asked);
  where(filter.ministry, told);
  where(filter.agency, asked);
  where(filter.from, (parameter) => `${time} >= ${parameter}`);
  where(filter.before, (parameter) => `${time} < ${parameter}`);
  where(filter.purpose, (parameter) => `record ->> 'purpose' = ${parameter}`);
  where(filter.operationName, (parameter) => `record -> 'operation' ->> 'name' = ${parameter}`);
  if (after !== undefined) {
    values.push(after.time, after.chain, after.sequence);
    const [first, second, third] = [values.length - 2, values.length - 1, values.length];
    parts.push(`(${time}, chain, sequence) < ($${first}, $${second}, $${third})`);
  }
  return { condition: parts.join(' AND '), values };
}
