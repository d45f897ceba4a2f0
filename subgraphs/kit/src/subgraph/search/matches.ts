import { type Language, languages, type LocalizedText } from '../values/index.ts';
import { type Phrase, says } from './phrase.ts';
import type { SearchText } from './search-text.ts';
import { type Word, wordsOf } from './words.ts';

/** A field of an item in which words may be found. */
export interface SearchField {
  field: string;
  text: LocalizedText | string | readonly string[] | null | undefined;
}

/** The contract's `TextMatch`. */
export interface TextMatch {
  field: string;
  language: Language | null;
  words: string[];
  excerpt: string;
}

const longestExcerpt = 160;

/** Where the words searched for stand in an item's fields: an entry for each version that has one of them. */
export function matchesIn(search: SearchText, fields: readonly SearchField[]): TextMatch[] {
  const phrases = byFirstLetter(search);
  return fields.flatMap(({ field, text }) =>
    versionsIn(text).flatMap(({ language, value }) => {
      const plain = value.normalize('NFC');
      const words = wordsOf(plain);
      const found = foundIn(words, phrases);
      const [first] = found;
      if (first === undefined) return [];
      const written = found.map(({ start, end }) => plain.slice(start, end));
      return [{ field, language, words: [...new Set(written)], excerpt: excerptAround(plain, words, first) }];
    }),
  );
}

type PhrasesByLetter = Map<string, Phrase[]>;

/** What is looked for by the first letter of its first word, which rules nearly all of it out; each once. */
function byFirstLetter({ terms }: SearchText): PhrasesByLetter {
  const phrases = new Map(terms.flat().map((phrase) => [JSON.stringify(phrase), phrase]));
  return Map.groupBy(phrases.values(), (phrase) => phrase[0]?.word.charAt(0) ?? '');
}

function versionsIn(text: SearchField['text']): { language: Language | null; value: string }[] {
  if (text === null || text === undefined) return [];
  if (typeof text === 'string') return [{ language: null, value: text }];
  if (isList(text)) return text.map((value) => ({ language: null, value }));
  return languages.flatMap((language) => {
    const value = text[language.toLowerCase() as Lowercase<Language>];
    return value === undefined ? [] : [{ language, value }];
  });
}

function isList(text: LocalizedText | readonly string[]): text is readonly string[] {
  return Array.isArray(text);
}

function foundIn(words: readonly Word[], phrases: PhrasesByLetter): Word[] {
  const folded = words.map((word) => word.folded);
  const found = new Set<number>();
  for (const [at, word] of folded.entries()) {
    for (const phrase of phrases.get(word.charAt(0)) ?? []) {
      if (says(phrase, folded, at)) phrase.forEach((_, offset) => found.add(at + offset));
    }
  }
  return words.filter((_, at) => found.has(at));
}

/** The text around a word, cut where words end, with … where it is cut. */
function excerptAround(text: string, words: readonly Word[], word: Word): string {
  if (text.length <= longestExcerpt) return text;
  const room = longestExcerpt - 2;
  const start = words.find((candidate) => word.end - candidate.start <= room / 2)?.start ?? word.start;
  const from = start <= (words[0]?.start ?? 0) ? 0 : start;
  const end = words.findLast((candidate) => candidate.end - from <= room)?.end ?? from + room;
  const to = Math.max(end, Math.min(word.end, from + room));
  const rest = text.slice(to);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${wordsOf(rest).length > 0 ? '…' : rest.slice(0, 1)}`;
}
