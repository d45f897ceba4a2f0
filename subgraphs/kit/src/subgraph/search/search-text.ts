import { invalid } from '../errors.ts';
import { synonymsAt } from './glossary.ts';
import type { Phrase } from './phrase.ts';
import { fold } from './words.ts';

export const longestSearch = 1000;
/** So many words the index is asked for, the longest; the rows that have them are then read for the others. */
const indexedTerms = 8;

/** One thing that has to be found: any of these phrases, whose words follow one another. */
export type Term = Phrase[];

/** A text to search for. */
export interface SearchText {
  terms: Term[];
  /** PostgreSQL's tsquery; null where there is no word, and so nothing is found. */
  query: string | null;
  /** What an index is asked for where `query` has so many words that each would cost; met by whatever meets `query`. */
  indexed: string | null;
}

/**
 * Reads what somebody searches for.
 *
 * @throws BAD_USER_INPUT naming the argument where the text is too long.
 */
export function readSearch(argument: string, text: string): SearchText {
  if (text.length > longestSearch) throw invalid(argument, `at most ${longestSearch} characters long`);
  const words = fold(text).split(' ').filter(Boolean);
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const { length, phrases } = synonymsAt(words, at);
    const own = words.slice(at, at + Math.max(length, 1));
    terms.push(...own.map((word): Term => [[{ word: withoutEnding(word), beginning: word.length > 1 }], ...phrases]));
    at += own.length;
  }
  const longest = terms.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, indexedTerms);
  return { terms, query: queryOf(terms), indexed: queryOf(longest) };
}

/** A longer Cyrillic word without its last vowel, й or ь, so that «образование» finds «образования». */
function withoutEnding(word: string): string {
  return word.length < 5 ? word : word.replace(/[аеиоуыэюяйь]$/u, '');
}

function lengthOf([own]: Term): number {
  return own?.[0]?.word.length ?? 0;
}

function queryOf(terms: Term[]): string | null {
  return terms.length === 0 ? null : [...new Set(terms.map(termQuery))].join(' & ');
}

function termQuery(term: Term): string {
  const phrases = term.map((phrase) =>
    phrase.map(({ word, beginning }) => `'${word}'${beginning ? ':*' : ''}`).join(' <-> '),
  );
  return phrases.length === 1 ? phrases.join('') : `(${phrases.map((phrase) => `(${phrase})`).join(' | ')})`;
}
