import { expect, test } from 'vitest';
import { cacheControl } from './caching.ts';

const get = { method: 'GET', isIdentified: false };
const whole = { data: { reviews: [] } };
const errors = [{ message: 'labour cannot be reached' }];

test('a whole answer to a GET may be kept by anyone, for a while', () => {
  expect(cacheControl(get, whole, 30)).toBe('public, max-age=30');
  expect(cacheControl(get, whole, 0)).toBe('public, max-age=0');
});

test('an identified caller’s answer is kept by nobody, whatever it is', () => {
  const theirs = 'private, no-store';
  expect(cacheControl({ ...get, isIdentified: true }, whole, 30)).toBe(theirs);
  expect(cacheControl({ method: 'POST', isIdentified: true }, { errors }, 30)).toBe(theirs);
});

test.each([
  ['with a part missing', { data: { reviews: null }, errors }],
  ['without data', { errors }],
  ['whose data is null', { data: null }],
])('an answer %s is not kept', (_what, result) => {
  expect(cacheControl(get, result, 30)).toBe('no-store');
});

test('an answer to a POST is not kept', () => {
  expect(cacheControl({ method: 'POST', isIdentified: false }, whole, 30)).toBe('no-store');
});
