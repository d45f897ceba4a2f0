import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const shared = fileURLToPath(new URL('../../../../../shared/', import.meta.url));
const pressItems = join(shared, 'seeds');
const recommendations = join(shared, 'data/upr-info/kazakhstan-cycles-1-2.csv');

/** Whether the sources are at hand beside the project. */
export const sourcesAreHere = existsSync(pressItems) && existsSync(recommendations);

/** The five press items, by the keys under which they are cited: S0 to S4. */
export async function readPressItems(): Promise<Map<string, string>> {
  const files = (await readdir(pressItems)).filter((name) => name.endsWith('.txt')).toSorted();
  const texts = await Promise.all(files.map((name) => readFile(join(pressItems, name), 'utf8')));
  return new Map(texts.map((text, at) => [`S${at}`, text]));
}

/** The five press items, and the texts of UPR recommendations. */
export async function readSourceTexts(): Promise<string[]> {
  const press = await readPressItems();
  const rows: { Text: string }[] = parse(await readFile(recommendations), { columns: true, bom: true });
  return [...press.values(), ...new Set(rows.map(({ Text }) => Text))];
}
