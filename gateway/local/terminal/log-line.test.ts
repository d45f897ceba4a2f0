import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readableLine } from './log-line.ts';

const notATerminal = new PassThrough();
const read = (event: object | string) =>
  readableLine(typeof event === 'string' ? event : JSON.stringify(event), notATerminal);

test('an event is its message, with its facts and its time in parentheses', () => {
  const event = { level: 30, time: '2026-11-22T12:00:00Z', name: 'labour', migrations: 1, ms: 104, msg: 'migrated' };
  expect(read(event)).toBe('migrated (migrations: 1, 0.1 s)');
  expect(read({ level: 30, msg: 'stopped' })).toBe('stopped');
  expect(read({ level: 30, msg: 'asked', by: { ministry: 'justice' } })).toBe('asked (by: {"ministry":"justice"})');
});

test('warnings and errors are marked, an error with its stack', () => {
  expect(read({ level: 40, msg: 'slow' })).toBe('warning: slow');
  expect(read({ level: 60, msg: 'no', err: { stack: 'Error: no\n    at main.ts:1' } })).toBe(
    'error: no\nError: no\n    at main.ts:1',
  );
});

test('a line that is not an event passes as it is', () => {
  for (const line of ['Warning: …', '{ half', '{"msg":"no level"}', '[1]', '']) expect(read(line)).toBe(line);
});
