import { expect, test } from 'vitest';
import { sortKeys } from './sort-keys.ts';

test('paragraphs sort as people count, and one that is not known comes last', () => {
  const paragraphs = [null, '140.10', '140.2', '9.1', '140.2a'];
  const key = (paragraph: string | null) => sortKeys({ reviewId: 'KAZ-4', paragraph }).paragraphKey;
  const sorted = paragraphs.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  expect(sorted).toEqual(['9.1', '140.2', '140.2a', '140.10', null]);
});

test('reviews sort as people count, and what stands in none comes last', () => {
  const key = (reviewId: string | null) => sortKeys({ reviewId, paragraph: null }).reviewKey;
  const sorted = [null, 'KAZ-10', 'KAZ-2'].toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  expect(sorted).toEqual(['KAZ-2', 'KAZ-10', null]);
});
