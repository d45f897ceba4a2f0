import { invalid } from '../errors.ts';
import { type CursorValues, decodeCursor } from './cursor.ts';
import type { ListOrder } from './list-query.ts';

/** Relay's four arguments, as a resolver receives them. */
export interface ConnectionArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** A page that may be asked for: `size` items from one end, strictly between the cursors. */
export interface Page {
  size: number;
  backward: boolean;
  after: CursorValues | null;
  before: CursorValues | null;
}

export const defaultPageSize = 20;
export const maximalPageSize = 200;

/** @throws BAD_USER_INPUT naming the argument: a size outside 1–200, both sizes at once, a foreign cursor. */
export function readPage(given: ConnectionArguments, order: ListOrder): Page {
  const first = readSize('first', given.first);
  const last = readSize('last', given.last);
  if (first !== null && last !== null) throw invalid('last', 'absent where `first` is given');
  return {
    size: last ?? first ?? defaultPageSize,
    backward: last !== null,
    after: readCursor('after', given.after, order),
    before: readCursor('before', given.before, order),
  };
}

/** @throws BAD_USER_INPUT naming the argument. */
export function readSize(
  argument: string,
  size: number | null | undefined,
  maximum: number = maximalPageSize,
): number | null {
  if (size === null || size === undefined) return null;
  if (size >= 1 && size <= maximum) return size;
  throw invalid(argument, `from 1 to ${maximum}`);
}

function readCursor(argument: string, cursor: string | null | undefined, order: ListOrder) {
  if (cursor === null || cursor === undefined) return null;
  const values = decodeCursor(cursor, order);
  if (values === null) throw invalid(argument, 'a cursor that this list gave, in the same order');
  return values;
}
