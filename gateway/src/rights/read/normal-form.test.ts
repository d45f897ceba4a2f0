import { expect, test } from 'vitest';
import { conjunction, normal } from './normal-form.ts';

test('what asks for more than another alternative, or for the same, is left out, and all is in one order', () => {
  expect(normal([['b', 'a', 'b'], ['c'], ['a', 'b'], ['c', 'd']])).toEqual([['a', 'b'], ['c']]);
  expect(normal([['a'], []])).toEqual([[]]);
  expect(normal([])).toEqual([]);
});

test('several together are what fulfils each', () => {
  expect(conjunction([[['a']], [['b'], ['c']]])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ]);
  expect(conjunction([[['a'], ['b']], [['a']]])).toEqual([['a']]);
  expect(conjunction([])).toEqual([[]]);
  expect(conjunction([[['a']], []])).toEqual([]);
});

test('what would be too much to say is not said', () => {
  const many = Array.from({ length: 40 }, (_, at) => [String(at)]);
  expect(conjunction([many, many.map(([each]) => [`other ${each}`])])).toBeNull();
});
