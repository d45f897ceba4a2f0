import { expect, test } from 'vitest';
import { naturalKey } from './natural-key.ts';

test('paragraphs and codes sort as people count', () => {
  const codes = ['140.10', '140.2', '9', '140.10-a', '124', '5b', '5'];
  const byKey = codes.toSorted((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1));
  expect(byKey).toEqual(['5', '5b', '9', '124', '140.2', '140.10', '140.10-a']);
});
