import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** One of a ministry's data files, as it is written. */
export interface DataFile {
  /** The ministry and the file's name, such as `justice/plans`. */
  key: string;
  rows: JsonObject[];
}

/** Everything that the ministries' `data` folders hold. */
export interface DataSet {
  files: DataFile[];
  /** Each ministry's `sources.json`. */
  sources: Record<string, JsonObject>;
}

/** Reads the files below `subgraphs/<ministry>/data`, unchecked. */
export async function readDataSet(subgraphs: string, ministries: readonly string[]): Promise<DataSet> {
  const set: DataSet = { files: [], sources: {} };
  for (const ministry of ministries) {
    const folder = join(subgraphs, ministry, 'data');
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()) {
      const content: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
      if (file === 'sources.json') set.sources[ministry] = content as JsonObject;
      else set.files.push({ key: `${ministry}/${basename(file, '.json')}`, rows: content as JsonObject[] });
    }
  }
  return set;
}

/** The ministry that a file belongs to. */
export function ministryOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
