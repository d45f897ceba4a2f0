import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('without arguments the main branch is compared with, and a list is given', () => {
  expect(readOptions([])).toEqual({ against: null, format: 'list', changelog: false, help: false });
});

test('every option is read', () => {
  expect(readOptions(['--against', 'v1', '--format=json', '--changelog', '--help'])).toEqual({
    against: 'v1',
    format: 'json',
    changelog: true,
    help: true,
  });
});

test.each([
  [['--againts', 'v1'], /--againts/],
  [['v1'], /v1/],
  [['--against'], /--against/],
  [['--against='], /needs a git revision or a file/],
  [['--format', 'xml'], /no format "xml", but list, json, github/],
])('%j is refused with what is wrong', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});
