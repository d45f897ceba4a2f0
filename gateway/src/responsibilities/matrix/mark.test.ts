import { expect, test } from 'vitest';
import { markOf } from './mark.ts';

test.each([
  [{ leads: 1, coExecutes: 0 }, '●'],
  [{ leads: 0, coExecutes: 1 }, '○'],
  [{ leads: 3, coExecutes: 0 }, '●3'],
  [{ leads: 1, coExecutes: 20 }, '● ○20'],
  [undefined, ''],
])('%j is shown as %j', (count, mark) => {
  expect(markOf(count)).toBe(mark);
});
