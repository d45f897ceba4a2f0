import { expect, test } from 'vitest';
import { aboutIn, readDescribedOperations } from './operations.ts';

test('three lines above an operation are Kazakh, Russian and English; others are English', () => {
  expect(aboutIn('# Сұрау.\n# Запрос.\n# A query.\nquery A { a }\n# not this')).toEqual({
    kk: 'Сұрау.',
    ru: 'Запрос.',
    en: 'A query.',
  });
  expect(aboutIn('# One page of\n# a list.\nquery A { a }')).toEqual({ en: 'One page of a list.' });
  expect(aboutIn('query A { a } # nothing')).toEqual({});
});

test('every trusted operation says what it asks', () => {
  const operations = readDescribedOperations();
  expect(operations.length).toBeGreaterThan(10);
  expect(operations.filter(({ about }) => !about.en).map(({ name }) => name)).toEqual([]);
});
