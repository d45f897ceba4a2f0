import type { DataSet } from '../data-set.ts';
import type { Fault } from '../fault.ts';
import { asText, isText, type Place, placesOf } from '../walk.ts';
import { type Collection, collections, type Reference, references } from './reference-list.ts';

/** Fields that are what they are: an id is the row's own, and languages are written like States. */
const ownNames = new Set(['id', 'original', 'quoteLanguage']);

/** Every reference of the list names a row that is there. */
export function referenceFaults(data: DataSet): Fault[] {
  const places = placesOf(data).filter(isText);
  const ids = idsOf(places);
  return references.flatMap((reference) =>
    places
      .filter((place) => isOf(reference, place))
      .flatMap((place) => {
        const { file, row, field, value } = place;
        if (ids[reference.to].has(reference.idOf?.(value) ?? value)) return [];
        const says = `"${value}" is no ${reference.to}`;
        return [{ file, row, field, says, mend: `Name a row of ${collections[reference.to].files.join(', ')}` }];
      }),
  );
}

/** Every section that a measure stands in is one of its plan's. */
export function sectionFaults({ files }: DataSet): Fault[] {
  const plans = files.find(({ key }) => key === 'justice/plans')?.rows ?? [];
  const sections = new Map(plans.map((plan) => [plan['id'], JSON.stringify(plan['sections'] ?? [])]));
  return files
    .filter(({ key }) => key.endsWith('/measures'))
    .flatMap(({ key, rows }) =>
      rows
        .filter(
          ({ section, plan }) =>
            section !== undefined && !sections.get(plan ?? null)?.includes(`"id":${JSON.stringify(section)}`),
        )
        .map(({ id, section, plan }) => ({
          file: key,
          row: asText(id),
          field: 'section',
          says: `"${asText(section)}" is no section of ${JSON.stringify(plan ?? null)}`,
          mend: 'Name a section of the measure’s plan',
        })),
    );
}

/** Fields of which every value is an id of one collection, though the list does not have them. */
export function unlistedReferences(data: DataSet): string[] {
  const places = placesOf(data).filter(isText);
  const ids = Object.values(idsOf(places));
  const others = places.filter(
    (place) => !ownNames.has(place.name) && !references.some((reference) => isOf(reference, place)),
  );
  return [...Map.groupBy(others, ({ file, path }) => `${file} ${path}`)]
    .filter(([, of]) => ids.some((known) => of.every(({ value }) => known.has(value))))
    .map(([field]) => field);
}

function isOf({ files, field }: Reference, { file, path }: Place): boolean {
  return path === field && files.includes(file);
}

function idsOf(places: Place<string>[]): Record<Collection, Set<string>> {
  const entries = Object.entries(collections).map(([name, { files, field }]) => [
    name,
    new Set(places.filter(({ file, path }) => path === field && files.includes(file)).map(({ value }) => value)),
  ]);
  return Object.fromEntries(entries) as Record<Collection, Set<string>>;
}
