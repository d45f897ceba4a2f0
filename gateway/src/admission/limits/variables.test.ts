import { expect, test } from 'vitest';
import { isNestedDeeper } from './variables.ts';

const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

test('lists and objects within one another are counted at the deepest place', () => {
  const value = { a: [1, { b: [] }], c: null };
  expect([isNestedDeeper(value, 4), isNestedDeeper(value, 3)]).toEqual([false, true]);
  expect([null, 'a', 1, {}, []].map((each) => isNestedDeeper(each, 1))).toEqual([false, false, false, false, false]);
});

test('values as deep as a body is long are told without going all the way', () => {
  expect(isNestedDeeper(nested(400_000), 20)).toBe(true);
  expect(
    isNestedDeeper(
      Array.from({ length: 200_000 }, () => ({ a: [] })),
      20,
    ),
  ).toBe(false);
});
