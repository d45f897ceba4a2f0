import { type GraphQLSchema, isEnumType, isIntrospectionType } from 'graphql';
import type { Place, Problem } from '../composition/problem.ts';
import { entriesOf, type LabelEntry } from './entries.ts';
import type { LabelFile } from './files.ts';

const languages = ['kk', 'ru', 'en'];

/**
 * What is wrong with the labels: a type or value of an enum that has none, one for what does not exist, one that lacks a
 * language or is not written as a label is, and two values of one enum that read the same.
 *
 * @param places where each element of the schema is declared: see `placesIn`.
 */
export function labelProblems(
  apiSchema: GraphQLSchema,
  files: readonly LabelFile[],
  places: ReadonlyMap<string, Place[]>,
): Problem[] {
  const read = files.map(entriesOf);
  const entries = read.flatMap((file) => file.entries);
  // Of a file that nobody can read, one fault is enough.
  const unread = new Set(files.filter((_, at) => read[at]?.entries.length === 0).map(({ file }) => file));
  return [
    ...read.flatMap(({ problems }) => problems),
    ...missing(apiSchema, entries, places, new Set(files.map(({ file }) => file)), unread),
    ...entries.filter(({ coordinate }) => !isThere(apiSchema, coordinate)).map(stale),
    ...twice(entries),
    ...entries.flatMap(malformed),
    ...ambiguous(entries),
  ];
}

function missing(
  apiSchema: GraphQLSchema,
  entries: LabelEntry[],
  places: ReadonlyMap<string, Place[]>,
  files: ReadonlySet<string>,
  unread: ReadonlySet<string>,
): Problem[] {
  const labelled = new Set(entries.map(({ coordinate }) => coordinate));
  return Object.values(apiSchema.getTypeMap())
    .flatMap((type) => {
      if (!isEnumType(type) || isIntrospectionType(type)) return [];
      return [type.name, ...type.getValues().map(({ name }) => `${type.name}.${name}`)];
    })
    .filter((coordinate) => !labelled.has(coordinate) && !unread.has(fileFor(places.get(coordinate), files)))
    .map((coordinate) => ({
      code: 'LABEL_MISSING',
      message: `${coordinate} has no label.`,
      fix: `Write what it is called in kk, ru and en into ${fileFor(places.get(coordinate), files)}.`,
      places: places.get(coordinate) ?? [],
    }));
}

/** Whoever owns the element keeps its label; what several declare is common to all. */
function fileFor(places: readonly Place[] = [], files: ReadonlySet<string>): string {
  const [first, ...others] = new Set(places.map(({ ministry }) => ministry));
  const file = `schema/labels/${others.length === 0 && first ? first : 'common'}.json`;
  return files.has(file) ? file : `${file}, a new file, and import it in schema/labels/labels.ts`;
}

function isThere(apiSchema: GraphQLSchema, coordinate: string): boolean {
  const [name = '', value] = coordinate.split('.');
  const type = apiSchema.getType(name);
  return value === undefined ? type !== undefined : isEnumType(type) && type.getValue(value) !== undefined;
}

function stale({ coordinate, place }: LabelEntry): Problem {
  return {
    code: 'LABEL_STALE',
    message: `${coordinate} has a label, and the schema does not have it.`,
    fix: 'Remove the label, or correct its name.',
    places: [place],
  };
}

function twice(entries: LabelEntry[]): Problem[] {
  return [...Map.groupBy(entries, ({ coordinate }) => coordinate)]
    .filter(([, same]) => same.length > 1)
    .map(([coordinate, same]) => ({
      code: 'LABEL_TWICE',
      message: `${coordinate} has a label in two files.`,
      fix: 'Keep the one of the ministry that owns it.',
      places: same.map(({ place }) => place),
    }));
}

function malformed({ coordinate, words, place }: LabelEntry): Problem[] {
  const faults = languages.flatMap((language) => {
    const fault = faultIn(words[language], language);
    return fault === null ? [] : [`${language}: ${fault}`];
  });
  const others = Object.keys(words).filter((language) => !languages.includes(language));
  if (others.length > 0) faults.push(`${others.join(', ')}: labels are in kk, ru and en`);
  if (faults.length === 0) return [];
  return [
    {
      code: 'LABEL_MALFORMED',
      message: `The label of ${coordinate} cannot be shown. ${faults.join('; ')}.`,
      fix: 'Write it in each language in a few words, the first with a capital letter.',
      places: [place],
    },
  ];
}

/** Kazakh and Russian are in Cyrillic letters, English is not: what was copied and not translated is seen by that. */
function faultIn(word: unknown, language: string): string | null {
  if (word === undefined) return 'it is missing';
  if (typeof word !== 'string' || word.trim() === '') return 'it is empty';
  if (word !== word.trim()) return `there are blanks around «${word.trim()}»`;
  if (!/^\p{Lu}/u.test(word)) return `«${word}» does not begin with a capital letter`;
  if (/\p{Script=Cyrillic}/u.test(word) === (language === 'en')) return `«${word}» is in another language`;
  return null;
}

/** A reader who sees the one could not tell which of two values it is. */
function ambiguous(entries: LabelEntry[]): Problem[] {
  const ofValues = entries.filter(({ coordinate }) => coordinate.includes('.'));
  const told = ofValues.flatMap((entry) =>
    languages.flatMap((language) => {
      const word = entry.words[language];
      if (typeof word !== 'string') return [];
      return [{ entry, word, key: `${entry.coordinate.split('.')[0]} ${language} ${word.trim().toLowerCase()}` }];
    }),
  );
  return [...Map.groupBy(told, ({ key }) => key).values()]
    .filter((same) => new Set(same.map(({ entry }) => entry.coordinate)).size > 1)
    .map((same) => ({
      code: 'LABEL_AMBIGUOUS',
      message: `${same.map(({ entry }) => entry.coordinate).join(' and ')} are both «${same[0]?.word}».`,
      fix: 'Word them so that a reader can tell one from the other.',
      places: same.map(({ entry }) => entry.place),
    }));
}
