import { expect, test } from 'vitest';
import { filled, ownerOf, wordsOf } from './words.ts';

test('a name is there in the form that each place needs', () => {
  const order = { name: 'culture-information', measureType: 'CultureMeasure', port: 4007 };
  const agency = { id: 'culture-information', name: { kk: 'Министрлік', en: 'Ministry of Culture' } };
  expect(wordsOf(order, agency, 'SELECT 1;\n', new Date('2026-11-22T10:20:30.400Z'))).toEqual({
    name: 'culture-information',
    measureType: 'CultureMeasure',
    Name: 'CultureInformation',
    variable: 'cultureInformation',
    database: 'culture_information',
    owner: 'the Ministry of Culture (Министрлік)',
    stamp: '20261122102030',
    today: '2026-11-22',
    searchSql: 'SELECT 1;',
  });
});

test('an owner is called by the names it has', () => {
  expect(ownerOf({ id: 'x', name: { en: 'Committee' } })).toBe('the Committee');
  expect(ownerOf({ id: 'x', name: { kk: 'Комитет', ru: 'Комитет' } })).toBe('Комитет');
  expect(ownerOf({ id: 'x', name: {} })).toBe('x');
});

test('a template that asks for an unknown word is an error', () => {
  expect(filled('{{a}}-{{a}}', { a: '$&' })).toBe('$&-$&');
  expect(() => filled('{{b}}', { a: 'x' })).toThrow('the word b');
});
