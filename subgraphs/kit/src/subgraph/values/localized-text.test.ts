import { expect, test } from 'vitest';
import { type LocalizedText, textIn } from './localized-text.ts';

const russianOnly: LocalizedText = { original: 'RU', ru: 'план', origin: { ru: 'OFFICIAL' } };
const all: LocalizedText = {
  kk: 'жоспар',
  ru: 'план',
  en: 'plan',
  origin: { kk: 'OFFICIAL', ru: 'OFFICIAL', en: 'SUMMARY' },
};

test('a text is given in the language asked for, with its origin', () => {
  expect(textIn(all, 'EN')).toEqual({ language: 'EN', value: 'plan', origin: 'SUMMARY' });
});

test('a missing language falls back kk, ru, en and says what it gave', () => {
  expect(textIn(russianOnly, 'EN')).toEqual({ language: 'RU', value: 'план', origin: 'OFFICIAL' });
  expect(textIn({ ...all, kk: undefined }, 'KK')).toMatchObject({ language: 'RU' });
});
