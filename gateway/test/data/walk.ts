import type { DataSet, Json, JsonObject } from './data-set.ts';

/** A value somewhere within a row. */
export interface Place<Value = Json> {
  /** The file, such as `justice/plans`. */
  file: string;
  /** The row's id or, where it has none, its place in the file, such as `#3`. */
  row: string;
  /** Where the value stands in the row, such as `sections[0].title.kk`; empty for the row itself. */
  field: string;
  /** `field` without its numbers, such as `sections[].title.kk`. */
  path: string;
  /** The last name in `field`, such as `kk`. */
  name: string;
  value: Value;
}

/** Every value of every row, the row itself first. */
export function placesOf({ files }: DataSet): Place[] {
  return files.flatMap(({ key, rows }) =>
    rows.flatMap((row, at) => within({ file: key, row: rowName(row, at), field: '', path: '', name: '', value: row })),
  );
}

/** Every value of the ministries' `sources.json`, their keys as rows. */
export function placesOfSources({ sources }: DataSet): Place[] {
  return Object.entries(sources).flatMap(([ministry, entries]) =>
    Object.entries(entries).flatMap(([row, value]) =>
      within({ file: `${ministry}/sources`, row, field: '', path: '', name: '', value }),
    ),
  );
}

function within(place: Place): Place[] {
  const { value, field, path } = place;
  if (Array.isArray(value)) {
    return [
      place,
      ...value.flatMap((item, at) => within({ ...place, field: `${field}[${at}]`, path: `${path}[]`, value: item })),
    ];
  }
  if (!isObject(value)) return [place];
  const join = (before: string, name: string) => (before === '' ? name : `${before}.${name}`);
  return [
    place,
    ...Object.entries(value).flatMap(([name, inner]) =>
      within({ ...place, field: join(field, name), path: join(path, name), name, value: inner }),
    ),
  ];
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text as it is; whatever else as JSON. */
export function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

export function isText(place: Place): place is Place<string> {
  return typeof place.value === 'string';
}

function rowName(row: JsonObject, at: number): string {
  return typeof row['id'] === 'string' ? row['id'] : `#${at + 1}`;
}
