import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesIn } from './matches.ts';
import { readSearch } from './search-text.ts';

const query = (text: string) => readSearch('text', text).query;

test.each(['', ' ', '.*', '%_\\', '\'"', ':*&|!()<->', '…—№', '🙂'])(
  '%j has no word: nothing is looked for',
  (text) => {
    expect(query(text)).toBeNull();
  },
);

test('words are found by their beginnings, in their letters’ Russian neighbours; a single character as it is', () => {
  expect(query('Қорғаныс Әдіс')).toBe("'корганыс':* & 'адис':*");
  expect(query('3 ө')).toBe("'3' & 'о'");
});

test('of many words the index is asked for the longest, and all are asked for by their beginnings', () => {
  const { query: all, indexed } = readSearch('text', 'aa bbb c dd ee ff gg hh ii jjj');
  expect(all).toBe("'aa':* & 'bbb':* & 'c' & 'dd':* & 'ee':* & 'ff':* & 'gg':* & 'hh':* & 'ii':* & 'jjj':*");
  expect(indexed).toBe("'bbb':* & 'jjj':* & 'aa':* & 'dd':* & 'ee':* & 'ff':* & 'gg':* & 'hh':*");
});

test('an abbreviation stands for what the glossary has beside it, in every language', () => {
  const upr = query('УПО');
  expect(upr).toContain("'упо':*");
  expect(upr).toContain("('universal' <-> 'periodic' <-> 'review':*)");
  expect(upr).toContain("('амбебап' <-> 'кезендик' <-> 'шолу':*)");
});

test('«ӘКШ» is understood as the review, and looked for as such by no other word: it is folded as «АҚШ», the USA', () => {
  expect(query('ӘКШ')).toContain("('universal' <-> 'periodic' <-> 'review':*)");
  expect(query('УПО')).not.toContain("'акш'");
});

test.each([
  ['женщины', 'женщин'],
  ['ребёнок', 'дети'],
  ['пытки', 'пыток'],
  ['women', 'әйелдер'],
  ['образование', 'образования'],
  ['инклюзия', 'инклюзивное'],
  ['Италия', 'Италией'],
])('«%s» finds what is written «%s»', (wanted, written) => {
  expect(matchesIn(readSearch('text', wanted), [{ field: 'title', text: written }])).toHaveLength(1);
});

test.each(['мүгедектігі бар адамдардың', 'лицами с инвалидностью'])(
  '«%s» is the glossary’s whole phrase, and any of its words alone is still one',
  (text) => {
    const { terms } = readSearch('text', text);
    const phrases = terms.map((term) => term.slice(1));
    expect(terms).toHaveLength(3);
    for (const others of phrases) {
      expect(others.map((phrase) => phrase.map(({ word }) => word).join(' '))).toContain('person with disabilit');
    }
  },
);

test('a text of more than 1,000 characters is refused, naming the argument', () => {
  expect(() => readSearch('filter.text', 'a'.repeat(1001))).toThrow('`filter.text` must be at most 1000 characters');
});

test('whatever is searched for, the query has nothing but quoted words and our own operators', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const found = query(text);
      if (found === null) return;
      const lexeme = /'[\p{Alphabetic}0-9]+'(:\*)?/gu;
      expect(found.replaceAll(lexeme, 'x')).toMatch(/^[x()|&<>\- ]+$/);
    }),
  );
});
