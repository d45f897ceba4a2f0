import { expect, test } from 'vitest';
import { languageFor } from './language.ts';

test.each([
  [undefined, 'kk'],
  ['', 'kk'],
  ['de,fr;q=0.9', 'kk'],
  ['ru', 'ru'],
  ['ru-KZ,ru;q=0.9,en;q=0.8', 'ru'],
  ['de-DE, en-US;q=0.7, ru;q=0.3', 'en'],
  ['en;q=0.2, KK;q=0.8', 'kk'],
  ['ru;q=0, en;q=0.1', 'en'],
  ['*', 'kk'],
])('of Accept-Language %s the language is %s', (header, language) => {
  expect(languageFor(header)).toBe(language);
});
