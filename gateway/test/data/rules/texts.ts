import type { DataSet, JsonObject } from '../data-set.ts';
import type { Fault } from '../fault.ts';
import { asText, isObject, type Place, placesOf } from '../walk.ts';
import { inFewerLanguages, names } from './text-lists.ts';

export const languages = ['kk', 'ru', 'en'] as const;
/** Cyrillic texts carry over such abbreviations as MICS. */
const longestAbbreviation = 4;
const origins = ['OFFICIAL', 'UNOFFICIAL_TRANSLATION', 'MACHINE_TRANSLATION', 'SUMMARY'];

/** A text in several languages: whatever has a version in one of them. */
export function textsOf(data: DataSet): Place<JsonObject>[] {
  const isText = (place: Place): place is Place<JsonObject> => {
    const { value } = place;
    return isObject(value) && place.name !== 'origin' && languages.some((language) => language in value);
  };
  return placesOf(data).filter(isText);
}

/**
 * Every text has its version in each language, or is an exception of the list; every version
 * says what it is, is written in its language's script, and is official only where it is a name.
 */
export function textFaults(data: DataSet): Fault[] {
  const texts = textsOf(data);
  const faults = texts.flatMap((text) => [
    ...missing(text),
    ...withoutOrigin(text),
    ...inWrongScript(text),
    ...official(text),
  ]);
  return [...faults, ...needless(texts)];
}

function missing(text: Place<JsonObject>): Fault[] {
  if (exceptionOf(text)) return [];
  return languages
    .filter((language) => !filled(text.value[language]))
    .map((language) => fault(text, language, 'is missing', 'Write this version, or give a reason in text-lists.ts'));
}

function withoutOrigin(text: Place<JsonObject>): Fault[] {
  const given = isObject(text.value['origin']) ? text.value['origin'] : {};
  return languages
    .filter((language) => filled(text.value[language]) && !origins.includes(asText(given[language])))
    .map((language) =>
      fault(text, `origin.${language}`, 'does not say what this version is', `Mark it ${origins.join(', ')}`),
    );
}

/** Kazakh here is in Cyrillic, and English has no Cyrillic letter. */
function inWrongScript(text: Place<JsonObject>): Fault[] {
  return languages
    .filter((language) => {
      const version = text.value[language];
      if (typeof version !== 'string') return false;
      const cyrillic = /\p{Script=Cyrillic}/u.test(version);
      const latin = version.match(/\p{Script=Latin}/gu)?.length ?? 0;
      return language === 'en' ? cyrillic : !cyrillic && latin > longestAbbreviation;
    })
    .map((language) =>
      fault(text, language, 'is not in the script of its language', 'Put each version where it belongs'),
    );
}

function official(text: Place<JsonObject>): Fault[] {
  const given = isObject(text.value['origin']) ? text.value['origin'] : {};
  if (names.includes(`${text.file} ${text.path}`)) return [];
  return languages
    .filter((language) => given[language] === 'OFFICIAL')
    .map((language) =>
      fault(
        text,
        `origin.${language}`,
        'is marked OFFICIAL, and is no name',
        'Tell it in our words and mark it SUMMARY',
      ),
    );
}

function needless(texts: Place<JsonObject>[]): Fault[] {
  const incomplete = texts.filter(({ value }) => languages.some((language) => !filled(value[language])));
  const used = new Set(incomplete.map(exceptionOf));
  return inFewerLanguages
    .filter((exception) => !used.has(exception))
    .map(({ file, row, field }) => ({
      file,
      row,
      field,
      says: 'is excepted in text-lists.ts, and needs no exception',
      mend: 'Take it off the list',
    }));
}

function exceptionOf({ file, row, field }: Place) {
  return inFewerLanguages.find(
    (given) => given.file === file && [row, '*'].includes(given.row) && given.field === field,
  );
}

function filled(version: unknown): boolean {
  return typeof version === 'string' && version.trim() !== '';
}

function fault({ file, row, field }: Place, part: string, says: string, mend: string): Fault {
  return { file, row, field: `${field}.${part}`, says, mend };
}
