import type { DataSet } from '../data-set.ts';
import type { Fault } from '../fault.ts';
import { asText, isObject, isText, placesOf } from '../walk.ts';
import { wordsOf } from '../word-runs/fold.ts';

const longest = 16;

/** Quotes are names, not sentences (subgraphs/kit/decisions/0002): at most 16 words, and no full stop. */
export function quoteFaults(data: DataSet): Fault[] {
  const mend = 'Quote the name alone, and tell the rest in our words';
  return placesOf(data)
    .filter(isText)
    .filter(({ name }) => name === 'quote')
    .flatMap(({ file, row, field, value }) => {
      const { length } = wordsOf(value);
      if (length > longest)
        return [{ file, row, field, says: `has ${length} words: a quote is a name, of ${longest} at most`, mend }];
      return /\p{L}{3,}\.(\s|$)/u.test(value)
        ? [{ file, row, field, says: 'is a sentence: a quote is a name', mend }]
        : [];
    });
}

/** What is quoted of a source stands there in the same words. */
export function misquoteFaults(data: DataSet, sources: Map<string, string>): Fault[] {
  const words = new Map([...sources].map(([key, text]) => [key, wordsOf(text).join(' ')]));
  return placesOf(data).flatMap(({ file, row, field, value }) => {
    if (!isObject(value)) return [];
    const { source, quote } = value;
    const text = typeof source === 'string' ? words.get(source) : undefined;
    if (text === undefined || typeof quote !== 'string' || text.includes(wordsOf(quote).join(' '))) return [];
    const says = `«${quote}» is not in ${asText(source)}`;
    return [{ file, row, field: `${field}.quote`, says, mend: 'Quote the source as it is written' }];
  });
}
