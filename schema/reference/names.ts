import { entriesOf } from '../labels/entries.ts';
import { readLabelFiles } from '../labels/files.ts';
import names from '../ministry-names.json' with { type: 'json' };
import { languages, type Names } from './language.ts';

/** What types and enum values are called, by coordinate, from the contract's labels. */
export function readNames(): ReadonlyMap<string, Names> {
  const entries = readLabelFiles().flatMap((file) => entriesOf(file).entries);
  return new Map(entries.map(({ coordinate, words }) => [coordinate, namesIn(words)]));
}

function namesIn(words: Record<string, unknown>): Names {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const word = words[language];
      return typeof word === 'string' ? [[language, word]] : [];
    }),
  );
}

/** The ministries' official names, by their subgraphs'. One that is not there goes by its subgraph's name. */
export const ministryNames: ReadonlyMap<string, Names> = new Map<string, Names>(Object.entries(names));
