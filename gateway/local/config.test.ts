import { expect, test } from 'vitest';
import { environmentForProcesses, readLocalConfig } from './config.ts';

test('everything has a default', () => {
  expect(readLocalConfig({})).toEqual({ PORT: 4000, DATA_DIR: '.data' });
});

test('a port that leaves no room for the five after it is refused, with what came', () => {
  expect(() => readLocalConfig({ PORT: '65531' })).toThrow(/PORT: .*1 to 65530.*it is "65531"/);
  expect(() => readLocalConfig({ PORT: 'http' })).toThrow(/PORT: a port number \(it is "http"\)/);
});

test('the processes get what they need of the environment, and nothing else', () => {
  const given = { PATH: '/bin', HOME: '/root', TZ: 'UTC', NODE_OPTIONS: '', LOG_LEVEL: 'debug', EXPLORER: 'off' };
  expect(environmentForProcesses({ ...given, TOKEN: 'x', NODE: 'y' })).toEqual(given);
});
