import { type DataSet, type JsonObject, ministryOf } from '../data-set.ts';
import type { Fault } from '../fault.ts';
import { asText, isObject, type Place, placesOf } from '../walk.ts';

/** Files whose rows have no source of their own, and what they stand under. */
const standUnder: Record<string, string> = {
  'foreign-affairs/links': 'the recommendation and the measure that they join, by our own reading',
};

/** Where a row's own sources stand, for files where that is not `sources`. */
const placeOfSources: Record<string, string> = { 'foreign-affairs/persons': 'posts[].source' };

/**
 * Every row has a source, or stands under rows that have; every source that is cited is in
 * its ministry's `sources.json`, and every one there is cited.
 */
export function sourceFaults(data: DataSet): Fault[] {
  const citations = placesOf(data).filter(isCitation);
  return [
    ...rowsWithout(data, citations),
    ...emptyLists(data),
    ...unknown(data, citations),
    ...uncited(data, citations),
  ];
}

/** A source that a row cites: one of its `sources`, or the `source` of a part of it. */
function isCitation(place: Place): place is Place<JsonObject> {
  return isObject(place.value) && /(^|\.)(sources\[\]|source)$/.test(place.path);
}

function rowsWithout({ files }: DataSet, citations: Place[]): Fault[] {
  const own = citations.filter(({ file, path }) => path === (placeOfSources[file] ?? 'sources[]'));
  const cited = new Set(own.map(({ file, row }) => `${file} ${row}`));
  const faults: Fault[] = [];
  for (const { key, rows } of files) {
    if (key in standUnder) continue;
    for (const [at, row] of rows.entries()) {
      const name = typeof row['id'] === 'string' ? row['id'] : `#${at + 1}`;
      if (cited.has(`${key} ${name}`)) continue;
      faults.push({ file: key, row: name, field: 'sources', says: 'has no source', mend: 'Cite where it comes from' });
    }
  }
  return faults;
}

function emptyLists(data: DataSet): Fault[] {
  return placesOf(data)
    .filter(({ name, value }) => name === 'sources' && Array.isArray(value) && value.length === 0)
    .map(({ file, row, field }) => ({ file, row, field, says: 'is empty', mend: 'Cite a source' }));
}

function unknown({ sources }: DataSet, citations: Place<JsonObject>[]): Fault[] {
  return citations.flatMap(({ file, row, field, value }) => {
    const ministry = ministryOf(file);
    const key = value['source'];
    if (typeof key === 'string' && Object.hasOwn(sources[ministry] ?? {}, key)) return [];
    const says = `cites ${JSON.stringify(key)}, which is no key of ${ministry}/sources.json`;
    return [{ file, row, field: `${field}.source`, says, mend: 'Add the source there, or cite the right key' }];
  });
}

function uncited({ sources }: DataSet, citations: Place<JsonObject>[]): Fault[] {
  const cited = new Set(citations.map(({ file, value }) => `${ministryOf(file)} ${asText(value['source'])}`));
  return Object.entries(sources).flatMap(([ministry, entries]) =>
    Object.keys(entries)
      .filter((key) => !cited.has(`${ministry} ${key}`))
      .map((row) => ({
        file: `${ministry}/sources`,
        row,
        field: '',
        says: 'is cited by nothing',
        mend: 'Remove it, or cite it where a fact rests on it',
      })),
  );
}
