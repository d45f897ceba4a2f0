import { expect, test } from 'vitest';
import { findMalformedText } from './text.ts';

test('text in any script, with emoji, is well formed', () => {
  expect(findMalformedText({ text: 'ұсыным 🇰🇿', list: ['ә', 1, null, true] })).toBeNull();
});

test('a NUL and a lone surrogate are found where they stand', () => {
  expect(findMalformedText('a\0b')).toBe('$');
  expect(findMalformedText({ ids: ['x', '\ud800'] })).toBe('$.ids[1]');
  expect(findMalformedText({ filter: { text: '\udfff!' } })).toBe('$.filter.text');
});
