import { expect, test } from 'vitest';
import { isDatabaseDown } from './database-down.ts';

const raw = (cause: object) => ({ code: 'P2010', meta: { driverAdapterError: { name: 'DriverAdapterError', cause } } });

test.each([
  [{ code: 'P1001', meta: { driverAdapterError: { cause: { kind: 'DatabaseNotReachable', host: '127.0.0.1' } } } }],
  [raw({ kind: 'ConnectionClosed' })],
  [raw({ kind: 'postgres', originalCode: '57P01' })],
  [raw({ kind: 'postgres', originalCode: '08006' })],
])('%j says that the database cannot be reached', (error) => {
  expect(isDatabaseDown(error)).toBe(true);
});

test.each([
  [raw({ kind: 'postgres', originalCode: '42P01' })],
  [{ code: 'P2002' }],
  [new Error('a fault of ours')],
  [null],
])('%j is a fault of ours', (error) => {
  expect(isDatabaseDown(error)).toBe(false);
});
