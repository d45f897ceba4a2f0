import { expect, test } from 'vitest';
import { matchesIn } from './matches.ts';
import { readSearch } from './search-text.ts';

const title = {
  kk: 'Қыздарды қорғау туралы',
  ru: 'О защите девочек',
  origin: { kk: 'OFFICIAL', ru: 'UNOFFICIAL_TRANSLATION' },
} as const;
const find = (text: string, fields: Parameters<typeof matchesIn>[1]) => matchesIn(readSearch('text', text), fields);

test('each version that has a word is told, with its language and the words as they are written', () => {
  expect(find('кыз ДЕВОЧ', [{ field: 'title', text: title }])).toEqual([
    { field: 'title', language: 'KK', words: ['Қыздарды'], excerpt: 'Қыздарды қорғау туралы' },
    { field: 'title', language: 'RU', words: ['девочек'], excerpt: 'О защите девочек' },
  ]);
});

test('lists and plain texts have no language', () => {
  const fields = [
    { field: 'aliases', text: ['МТСЗН', 'Минтруда'] },
    { field: 'number', text: '409' },
    { field: 'summary', text: null },
  ];
  expect(find('минтр 409', fields)).toEqual([
    { field: 'aliases', language: null, words: ['Минтруда'], excerpt: 'Минтруда' },
    { field: 'number', language: null, words: ['409'], excerpt: '409' },
  ]);
});

test('a synonym is told as it is written there', () => {
  const text = { en: 'Rights of persons with disabilities', origin: { en: 'SUMMARY' } } as const;
  expect(find('лси', [{ field: 'summary', text }])).toMatchObject([
    { words: ['persons', 'with', 'disabilities'], excerpt: text.en },
  ]);
});

test('of a long text the words around the first one found are given, whole words only, at most 160 characters', () => {
  const before = 'before '.repeat(60);
  const after = ' after'.repeat(60);
  const [match] = find('needle', [{ field: 'text', text: `${before}needle${after}` }]);
  expect(match?.excerpt).toMatch(/^…(before )+needle( after)+…$/);
  expect(match?.excerpt.length).toBeLessThanOrEqual(160);
  expect(match?.excerpt.length).toBeGreaterThan(120);
});

test('an excerpt keeps to 160 characters where one word is longer', () => {
  const [match] = find('aaa', [{ field: 'text', text: 'a'.repeat(500) }]);
  expect(match?.excerpt.length).toBeLessThanOrEqual(160);
});
