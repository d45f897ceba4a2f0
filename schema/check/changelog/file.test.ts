import { expect, test } from 'vitest';
import { inShort } from './file.ts';

test('of many names the first are told, and how many more there are', () => {
  expect(inShort(['A', 'B', 'C'], 3)).toBe('A, B, C');
  expect(inShort(['A', 'B', 'C', 'D', 'E'], 3)).toBe('A, B, C and 2 more');
});
