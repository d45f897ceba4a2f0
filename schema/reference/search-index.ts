import { errorMeanings } from './error-meanings.ts';
import { languages, type Names } from './language.ts';
import { firstSentence } from './markdown.ts';
import type { Element } from './model/elements.ts';
import type { Model } from './model/model.ts';
import { ministryPath, operationPlace, pagePaths } from './paths.ts';

/** What can be found: its name, kind and page, its names in three languages, and what it is. */
export type SearchEntry = [
  name: string,
  kind: Element['kind'] | 'operation' | 'ministry' | 'error',
  href: string,
  /** In the order of `languages`; empty where there is none. */
  names: string[],
  summary: string,
];

/** Everything that a search finds, the same in all languages; pages are addressed from a language's root. */
export function searchEntries(model: Model): SearchEntry[] {
  const elements = [...model.elements.values()].map(({ coordinate, kind, description }): SearchEntry => {
    const names = inOrder(model.nameOf(coordinate));
    return [coordinate, kind, model.hrefOf(coordinate) ?? '', names, plain(description)];
  });
  const ministries = model.ministries.map((ministry): SearchEntry => [
    ministry,
    'ministry',
    ministryPath(ministry),
    inOrder(model.nameOfMinistry(ministry)),
    '',
  ]);
  const operations = model.examples.map((example): SearchEntry => {
    const href = `${pagePaths.operations}#${operationPlace(example)}`;
    return [example.name, 'operation', href, inOrder({ ...example.about, en: '' }), plain(example.about.en ?? '')];
  });
  const errors = Object.entries(errorMeanings).map(([code, meaning]): SearchEntry => [
    code,
    'error',
    `${pagePaths.errors}#${code}`,
    inOrder(meaning),
    '',
  ]);
  return [...ministries, ...elements, ...operations, ...errors];
}

/** The entries as a script, which a page can load from a file too, where it could not fetch JSON. */
export function searchIndex(model: Model): string {
  return `globalThis.referenceIndex = ${JSON.stringify(searchEntries(model))};\n`;
}

function inOrder(names: Names): string[] {
  return languages.map((language) => plain(names[language] ?? ''));
}

function plain(description: string): string {
  return firstSentence(description).replaceAll(/[`*]/g, '');
}
