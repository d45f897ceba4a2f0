import { measureOwners } from '@ortaq/schema/ministries';
import type { DataSet, Json, JsonObject } from '../data-set.ts';
import type { Fault } from '../fault.ts';
import { asText, isObject } from '../walk.ts';
import {
  acts,
  instruments,
  type Kind,
  meanings,
  measures,
  plans,
  pressItems,
  statements,
  systems,
} from './status-list.ts';

/** Something that has a status: whose, where it stands and what it is. */
interface Status {
  /** As the list calls it. */
  name: string;
  file: string;
  row: string;
  field: string;
  value: Json | undefined;
}

/**
 * Every status is the one that its source's words mean, by the list; the list and the data have the same rows. Only a
 * measure of which nothing is claimed, NOT_REPORTED, need not be on the list.
 */
export function statusFaults(data: DataSet): Fault[] {
  const ofMeasures = measureOwners.flatMap(({ name }) => statusesOf(data, `${name}/measures`, 'status'));
  return [
    ...compare(
      'measure',
      measures,
      ofMeasures.filter(({ name, value }) => value !== 'NOT_REPORTED' || name in measures),
    ),
    ...compare('plan', plans, statusesOf(data, 'justice/plans', 'status')),
    ...compare('plan', statements, statementsOf(data)),
    ...compare(
      'act',
      acts,
      statusesOf(data, 'justice/legal-acts', 'status').filter(({ row }) => isOfPress(data, row)),
    ),
    ...compare('system', systems, statusesOf(data, 'labour/digital-systems', 'state')),
    ...compare('instrument', instruments, statusesOf(data, 'foreign-affairs/instruments', 'state')),
  ];
}

function compare(kind: Kind, said: Record<string, string>, statuses: Status[]): Fault[] {
  const meaning: Record<string, string> = meanings[kind];
  const wrong = statuses.flatMap(({ name, file, row, field, value }) => {
    const words = said[name];
    if (words === undefined) {
      return [
        {
          file,
          row,
          field,
          says: `status-list.ts does not say what the source says of ${name}`,
          mend: 'Read the source and add it',
        },
      ];
    }
    const right = meaning[words] ?? '';
    if (value === right) return [];
    return [{ file, row, field, says: `is ${asText(value)}, but the source says: ${words}`, mend: `Write ${right}` }];
  });
  const there = new Set(statuses.map(({ name }) => name));
  const gone = Object.keys(said).filter((name) => !there.has(name));
  return [
    ...wrong,
    ...gone.map((row) => ({
      file: kind,
      row,
      field: '',
      says: 'is in status-list.ts, not in the data',
      mend: 'Add the row',
    })),
  ];
}

function rowsOf({ files }: DataSet, key: string): JsonObject[] {
  return files.find((file) => file.key === key)?.rows ?? [];
}

function statusesOf(data: DataSet, file: string, field: string): Status[] {
  return rowsOf(data, file).map((row) => ({
    name: asText(row['id']),
    file,
    row: asText(row['id']),
    field,
    value: row[field],
  }));
}

/** What the press items say of plans. */
function statementsOf(data: DataSet): Status[] {
  return rowsOf(data, 'justice/plans').flatMap(({ id, statements: said }) =>
    (Array.isArray(said) ? said : []).filter(isObject).flatMap(({ status, place, source }, at) => {
      const key = isObject(source) ? asText(source['source']) : '';
      if (!pressItems.includes(key)) return [];
      const name = `${asText(id)} ${key} ${asText(place)}`;
      return [{ name, file: 'justice/plans', row: asText(id), field: `statements[${at}].status`, value: status }];
    }),
  );
}

function isOfPress(data: DataSet, act: string): boolean {
  const row = rowsOf(data, 'justice/legal-acts').find(({ id }) => id === act);
  const sources = Array.isArray(row?.['sources']) ? row['sources'].filter(isObject) : [];
  return sources.some(({ source }) => pressItems.includes(asText(source)));
}
