import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from './wrap.ts';

test.each([
  ['one two three', 7, 'one two\nthree'],
  ['a first\na second line', 8, 'a first\na second\nline'],
  ['id  a title', 20, 'id  a title'],
  ['presidential-human-rights-commission', 14, 'presidential-\nhuman-rights-\ncommission'],
  ['the ынтымақтастықтарының word', 8, 'the\nынтымақт\nастықтар\nының\nword'],
  ['', 5, ''],
])('%j in %i columns', (text, width, lines) => {
  expect(wrap(text, width)).toBe(lines);
});

test('no line is too long, and no letter is lost', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'қ', ' ', '-', '\n'), maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, width) => {
      const wrapped = wrap(text, width);
      expect(Math.max(...wrapped.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(wrapped.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }),
  );
});
