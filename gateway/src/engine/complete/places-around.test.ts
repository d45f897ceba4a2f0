import { expect, test } from 'vitest';
import { createPlaces } from './places-around.ts';

test('a place is found by itself and by all that lies within it, and by nothing else', () => {
  const { has, isAround } = createPlaces([['a', 0], ['b'], undefined]);
  const paths = [['a', 0], ['a', 0, 'c'], ['a'], ['a', 1], ['a', '0'], ['b', 'c'], []];
  expect(paths.map(isAround)).toEqual([true, true, false, false, false, true, false]);
  expect(paths.map(has)).toEqual([true, false, false, false, false, false, false]);
});
