import { expect, test } from 'vitest';
import { oneOfIds } from './one-of-ids.ts';

const ids = (length: number) => Array.from({ length }, (_, index) => `id-${index}`);

test('a list of ids has one of a few lengths, and no other ids', () => {
  const lengths = [1, 2, 8, 9, 16, 17, 200, 256, 257].map((length) => oneOfIds(ids(length)).in.length);
  expect(lengths).toEqual([8, 8, 8, 16, 16, 32, 256, 256, 512]);
  expect(oneOfIds(ids(9))).toEqual({ in: [...ids(9), ...Array<string>(7).fill('id-8')] });
});

test('no ids are none', () => {
  expect(oneOfIds([])).toEqual({ in: [] });
});
