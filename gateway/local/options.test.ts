import { expect, test } from 'vitest';
import { help, readOptions } from './options.ts';

test('--help is the one option', () => {
  expect(readOptions([])).toEqual({ help: false });
  expect(readOptions(['--help'])).toEqual({ help: true });
});

test('anything else is refused with the help', () => {
  expect(() => readOptions(['--port', '5000'])).toThrow(/Unknown option '--port'[^]*PORT {13}the gateway/);
  expect(() => readOptions(['labour'])).toThrow(/labour/);
});

test('the help names every setting that the hub takes', () => {
  for (const name of ['PORT', 'DATA_DIR', 'LOG_LEVEL', 'EXPLORER', 'REFERENCE', 'OPERATIONS', 'CACHE_MAX_AGE_S']) {
    expect(help).toMatch(new RegExp(`^  ${name} {2,}\\S`, 'm'));
  }
});
