import { expect, test } from 'vitest';
import { environmentForProcesses, readLocalConfig } from './config.ts';
import { furthest } from './ports.ts';

test('everything has a default', () => {
  expect(readLocalConfig({})).toEqual({ PORT: 4000, DATA_DIR: '.data' });
});

test('a port that leaves no room for those after it is refused, with what came', () => {
  const last = 65_535 - furthest;
  expect(readLocalConfig({ PORT: String(last) }).PORT).toBe(last);
  const refused = `PORT: a port from 1 to ${last}: the ${furthest} that follow are used too (it is "${last + 1}")`;
  expect(() => readLocalConfig({ PORT: String(last + 1) })).toThrow(refused);
  expect(() => readLocalConfig({ PORT: 'http' })).toThrow(/PORT: a port number \(it is "http"\)/);
});

test('the processes get what they need of the environment, and nothing else', () => {
  const given = {
    PATH: '/bin',
    HOME: '/root',
    TZ: 'UTC',
    NODE_OPTIONS: '',
    LOG_LEVEL: 'debug',
    EXPLORER: 'off',
    REFERENCE: 'off',
    OPERATIONS: 'trusted',
  };
  expect(environmentForProcesses({ ...given, TOKEN: 'x', NODE: 'y' })).toEqual(given);
});
