import { expect, test } from 'vitest';
import { readCommandLine } from './command-line.ts';

test('a file is imported whole, unless bad rows are to be skipped', () => {
  expect(readCommandLine(['a.csv'])).toEqual({ file: 'a.csv', skipBad: false });
  expect(readCommandLine(['--skip-bad', 'a.csv'])).toEqual({ file: 'a.csv', skipBad: true });
});

test('help goes before everything else', () => {
  expect(readCommandLine(['--help'])).toBeNull();
  expect(readCommandLine(['a.csv', '--help'])).toBeNull();
});

test.each([
  [[], /Which file\?/],
  [['a.csv', 'b.csv'], /One file at a time, not 2/],
  [['--skipbad', 'a.csv'], /--skipbad/],
])('%j is refused with the usage', (args, message) => {
  expect(() => readCommandLine(args)).toThrow(message);
  expect(() => readCommandLine(args)).toThrow(/Usage: pnpm upr:import FILE/);
});
