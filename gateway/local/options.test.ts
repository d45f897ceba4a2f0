import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('--help is the one option', () => {
  expect(readOptions([])).toEqual({ help: false });
  expect(readOptions(['--help'])).toEqual({ help: true });
});

test('anything else is refused with the help', () => {
  expect(() => readOptions(['--port', '5000'])).toThrow(/Unknown option '--port'[^]*PORT {7}the gateway/);
  expect(() => readOptions(['labour'])).toThrow(/labour/);
});
