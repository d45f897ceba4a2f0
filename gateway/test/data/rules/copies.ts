import type { DataSet } from '../data-set.ts';
import type { Fault } from '../fault.ts';
import { asText, isObject, isText, type Place, placesOf, placesOfSources } from '../walk.ts';
import { runsOf, wordsOf } from '../word-runs/fold.ts';
import { hashOf } from '../word-runs/hash.ts';
import { otherNames } from './name-list.ts';
import { languages, textsOf } from './texts.ts';

/** What carries over as it is: names of persons, bodies and documents, and quotes, which are names too. */
const carriedOver = new Set(['quote', 'statedBy', 'aliases', 'writtenAs', 'person', 'publisher']);

/** So many words of a name in a row are the name, or a part of it; fewer could be copied with what stands around them. */
const namePart = 4;

/**
 * Nothing but names is copied: no other text has six consecutive words in common with a source,
 * whatever their case and punctuation. Names are what the data marks OFFICIAL or quotes, and
 * those of `name-list.ts`, in any grammatical case.
 *
 * @param wordRuns the hashes of the sources' runs of six words.
 */
export function copyFaults(data: DataSet, wordRuns: Set<string>): Fault[] {
  const places = [...placesOf(data), ...placesOfSources(data)].filter(isText);
  const quotes = places.filter(({ name }) => name === 'quote').map(({ value }) => value);
  const nameParts = new Set(
    [...officialVersions(data), ...quotes, ...otherNames].flatMap((name) => partsOf(wordsOf(name))),
  );
  const own = places.filter((place) => !isCarriedOver(place));
  return own.flatMap(({ file, row, field, value }) => {
    const runs = withoutNames(wordsOf(value), nameParts).flatMap(runsOf);
    const copied = runs.find((run) => wordRuns.has(hashOf(run)));
    if (copied === undefined) return [];
    return [{ file, row, field, says: `has the source’s words «${copied}»`, mend: 'Say it in our own words' }];
  });
}

/** The versions marked OFFICIAL. */
function officialVersions(data: DataSet): string[] {
  return textsOf(data).flatMap(({ value }) => {
    const origin = isObject(value['origin']) ? value['origin'] : {};
    return languages.filter((language) => origin[language] === 'OFFICIAL').map((language) => asText(value[language]));
  });
}

/** Names; and what has no space in it, such as ids and codes. */
function isCarriedOver({ file, name, value }: Place<string>): boolean {
  return carriedOver.has(name) || (file.endsWith('/sources') && name === 'title') || !/\s/.test(value.trim());
}

/** Every four consecutive words, each by its beginning: in Kazakh and Russian the end changes with the case. */
function partsOf(words: string[]): string[] {
  const beginnings = words.map((word) => word.slice(0, 5));
  return beginnings.slice(namePart - 1).map((_, at) => beginnings.slice(at, at + namePart).join(' '));
}

/** What is left of a text where names are taken out of it: the stretches between them. */
function withoutNames(words: string[], nameParts: Set<string>): string[][] {
  const inName = new Set<number>();
  for (const [at, part] of partsOf(words).entries()) {
    if (nameParts.has(part)) for (let of = 0; of < namePart; of += 1) inName.add(at + of);
  }
  const stretches: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    if (inName.has(at)) stretches.push([]);
    else stretches.at(-1)?.push(word);
  }
  return stretches;
}
