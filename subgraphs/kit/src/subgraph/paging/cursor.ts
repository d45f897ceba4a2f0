import { findMalformedText } from '@ortaq/schema/wire';
import type { ListOrder, SortType } from './list-query.ts';

/** The sort keys of one item as text, its id last. */
export type CursorValues = string[];

/** Opaque to clients: the order's name and the item's keys. */
export function encodeCursor(values: CursorValues, order: ListOrder): string {
  return Buffer.from(JSON.stringify([order.name, ...values])).toString('base64url');
}

/** The keys in a cursor, or null where it is none of this order: broken, forged, of another list. */
export function decodeCursor(cursor: string, order: ListOrder): CursorValues | null {
  const parsed = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(parsed)) return null;
  const [name, ...values]: unknown[] = parsed;
  const types: SortType[] = [...order.keys.map((key) => key.type), 'text'];
  if (name !== order.name || values.length !== types.length) return null;
  const keys = values.filter((value, at) => fits(value, types[at]));
  return keys.length === values.length ? keys.map(String) : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const shapes: Record<SortType, RegExp> = {
  text: /^/,
  int: /^-?\d{1,9}$/,
  date: /^((?!0000)\d{4}-\d{2}-\d{2}|-?infinity)$/,
  timestamptz: /^(?!0000)\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/,
};

function fits(value: unknown, type: SortType | undefined): value is string {
  if (typeof value !== 'string' || type === undefined || !shapes[type].test(value)) return false;
  if (type === 'text') return findMalformedText(value) === null;
  if (type === 'int' || value.endsWith('infinity')) return true;
  const moment = new Date(type === 'date' ? `${value}T00:00:00Z` : value.replace(' ', 'T').replace('+00', 'Z'));
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value.slice(0, 10));
}
