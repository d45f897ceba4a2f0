import type { Agency } from './known.ts';
import type { Order } from './order.ts';

/** What stands in a template for `{{key}}`. */
export type Words = Record<string, string>;

/** The words of an order: names in the forms that code, database and prose need. */
export function wordsOf({ name, measureType }: Order, agency: Agency, searchSql: string, now: Date): Words {
  const pascal = name.replaceAll(/(^|-)(.)/g, (_, _dash, letter: string) => letter.toUpperCase());
  return {
    name,
    measureType,
    Name: pascal,
    variable: `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`,
    database: name.replaceAll('-', '_'),
    owner: ownerOf(agency),
    stamp: now.toISOString().replaceAll(/\D/g, '').slice(0, 14),
    today: now.toISOString().slice(0, 10),
    searchSql: searchSql.trimEnd(),
  };
}

/** How English prose calls the owner: the Ministry of Health (Денсаулық сақтау министрлігі). */
export function ownerOf({ id, name: { kk, en } }: Agency): string {
  const names = [en && `the ${en}`, kk].filter((given) => given !== undefined && given !== '');
  const [first = id, second] = names;
  return second === undefined ? first : `${first} (${second})`;
}

/** A template with its words filled in. @throws naming a word that there is not. */
export function filled(template: string, words: Words): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const word = words[key];
    if (word === undefined) throw new Error(`A template asks for the word ${key}`);
    return word;
  });
}
