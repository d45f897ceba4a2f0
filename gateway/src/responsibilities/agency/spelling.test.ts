import { expect, test } from 'vitest';
import { closest } from './spelling.ts';

const ids = ['labour', 'justice', 'health', 'education', 'education-science', 'osce', 'ohchr'];

test.each([
  ['labor', ['labour']],
  ['Lebour', ['labour']],
  ['educaton', ['education']],
  ['justise', ['justice']],
  ['ohcr', ['ohchr']],
  ['xyz', []],
  ['', []],
])('%j is close to %j', (given, near) => {
  expect(closest(given, ids, 3)).toEqual(near);
});

test('the nearest come first, and no more than asked for', () => {
  expect(closest('aaab', ['aaaa', 'aaab', 'aaba', 'caab'], 2)).toEqual(['aaab', 'aaaa']);
});
