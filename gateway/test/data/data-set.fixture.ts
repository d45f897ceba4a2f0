import type { DataSet, Json, JsonObject } from './data-set.ts';

/** A made-up data set: rows by file, and the ministries' sources. */
export function dataSetOf(files: Record<string, JsonObject[]>, sources: DataSet['sources'] = {}): DataSet {
  return { files: Object.entries(files).map(([key, rows]) => ({ key, rows })), sources };
}

/** A text in three languages. */
export function textOf(kk: string, ru: string, en: string, origin = 'SUMMARY'): JsonObject {
  return { kk, ru, en, origin: { kk: origin, ru: origin, en: origin } };
}

/** A row with a value at a path such as `sections[].id`. */
export function rowWith(path: string, value: Json): JsonObject {
  const [name = '', ...rest] = path.split('.');
  const inner = rest.length > 0 ? rowWith(rest.join('.'), value) : value;
  return name.endsWith('[]') ? { [name.slice(0, -2)]: [inner] } : { [name]: inner };
}
