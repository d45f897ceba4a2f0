import { expect, test } from 'vitest';
import { recommendationId } from './recommendation-id.ts';

test('an id is the review and eight hexadecimal digits, and stays what it is', () => {
  expect(recommendationId('KAZ-2', 'Ratify CRPD')).toBe('KAZ-2-665fa602');
});

test('case, punctuation, spaces and forms of a letter make no other recommendation', () => {
  const id = recommendationId('KAZ-2', "Ensure women's rights - in full");
  expect(recommendationId('KAZ-2', '  ensure WOMEN’S  rights,\n– in full;')).toBe(id);
  expect(recommendationId('KAZ-2', 'R\u00e9forme')).toBe(recommendationId('KAZ-2', 'Re\u0301forme'));
});

test('other words and another review do', () => {
  expect(recommendationId('KAZ-2', 'Ratify ICRMW')).not.toBe(recommendationId('KAZ-2', 'Ratify CRPD'));
  expect(recommendationId('KAZ-1', 'Ratify CRPD')).toBe('KAZ-1-665fa602');
});
