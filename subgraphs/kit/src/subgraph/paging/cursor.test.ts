import { sqltag as sql } from '@prisma/client/runtime/client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { ListOrder } from './list-query.ts';

const order: ListOrder = {
  name: 'due',
  keys: [
    { expression: sql`code`, type: 'text' },
    { expression: sql`due`, type: 'date' },
    { expression: sql`at`, type: 'timestamptz' },
    { expression: sql`number`, type: 'int' },
  ],
};

const keys = ['140.2', '2026-02-28', '2026-02-28 09:30:00.5+00', '-7', 'labour-1'];
const cursorOf = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

test('a cursor leads back to the keys it was made from', () => {
  const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0') && value.isWellFormed());
  const day = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      text,
      fc.oneof(day, fc.constantFrom('infinity', '-infinity')),
      day,
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      text,
      (code, due, at, number, id) => {
        const values = [code, due, `${at} 00:00:00+00`, String(number), id];
        expect(decodeCursor(encodeCursor(values, order), order)).toEqual(values);
      },
    ),
  );
});

test('whatever else comes is none of ours, and throws nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.base64String(),
        fc.json().map((json) => Buffer.from(json).toString('base64url')),
      ),
      (given) => {
        expect(decodeCursor(given, order)).toBeNull();
      },
    ),
  );
});

test.each([
  ['of another order', cursorOf('code', ...keys)],
  ['too short', cursorOf('due', ...keys.slice(1))],
  ['too long', cursorOf('due', ...keys, 'x')],
  ['with a NUL', cursorOf('due', '\0', ...keys.slice(1))],
  ['with a day the calendar has not', cursorOf('due', '1', '2026-02-30', ...keys.slice(2))],
  ['with a number for a text', cursorOf('due', 140.2, ...keys.slice(1))],
  ['with a number that PostgreSQL has not', cursorOf('due', ...keys.slice(0, 3), '99999999999', 'x')],
  ['with SQL for a day', cursorOf('due', '1', "2026-01-01'; --", ...keys.slice(2))],
])('a cursor %s is refused', (_name, cursor) => {
  expect(decodeCursor(cursor, order)).toBeNull();
});
