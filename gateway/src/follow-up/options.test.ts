import { expect, test } from 'vitest';
import { readFollowUpOptions } from './options.ts';

const hub = 'http://localhost:4000/graphql';

test('a review is enough', () => {
  expect(readFollowUpOptions(['--review', 'KAZ-2'], hub)).toEqual({
    review: 'KAZ-2',
    language: 'EN',
    format: 'table',
    out: null,
    url: hub,
  });
});

test('help asks for nothing else', () => {
  expect(readFollowUpOptions(['--help'], hub)).toBeNull();
});

test.each([
  [[], /--review is missing/],
  [['--review', 'KAZ-2', '--language', 'de'], /--language is "de": it must be kk, ru or en/],
  [['--review', 'KAZ-2', '--format', 'xml'], /--format is "xml": it must be table or csv/],
  [['--review', 'KAZ-2', '--url', 'nonsense'], /--url is "nonsense": it must be an address/],
  [['--reviews', 'KAZ-2'], /--reviews/],
])('%j is refused, naming the option', (args, fault) => {
  expect(() => readFollowUpOptions(args, hub)).toThrow(fault);
});
