import { type DataSet, ministryOf } from '../data-set.ts';
import type { Fault } from '../fault.ts';
import { isText, type Place, placesOf } from '../walk.ts';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What ids look like where they are not kebab-case, or not that alone. */
const shapes: Record<string, { shape: RegExp; is: string }> = {
  'justice/legal-acts': {
    shape: /^([A-Z]\d{2}[A-Z0-9]{7}[A-Z0-9_]|[a-z0-9]+(-[a-z0-9]+)*)$/,
    is: 'an id of adilet.zan.kz or kebab-case',
  },
  'foreign-affairs/states': { shape: /^[A-Z]{2}$/, is: 'an ISO 3166-1 alpha-2 code' },
  'foreign-affairs/reviews': { shape: /^[A-Z]{3}-\d+$/, is: 'a country and a number, as KAZ-2' },
  'foreign-affairs/recommendations': {
    shape: /^[A-Z]{3}-\d+-[0-9a-f]{8}$/,
    is: 'the review and eight hexadecimal digits',
  },
};

/** Every row has an id that no other of its file has, in the shape of its kind; measures' ids name their ministry. */
export function idFaults(data: DataSet): Fault[] {
  const ids = placesOf(data)
    .filter(isText)
    .filter(({ name }) => name === 'id');
  return [...without(data), ...misshapen(ids), ...twice(ids)];
}

function without({ files }: DataSet): Fault[] {
  return files
    .filter(({ key }) => key !== 'foreign-affairs/links')
    .flatMap(({ key, rows }) =>
      rows.flatMap((row, at) =>
        typeof row['id'] === 'string'
          ? []
          : [{ file: key, row: `#${at + 1}`, field: 'id', says: 'is missing', mend: 'Give the row an id' }],
      ),
    );
}

function misshapen(ids: Place<string>[]): Fault[] {
  return ids.flatMap(({ file, row, field, path, value }) => {
    const { shape, is } = path === 'id' ? shapeOf(file) : { shape: kebabCase, is: 'kebab-case' };
    return shape.test(value) ? [] : [{ file, row, field, says: `"${value}" is not ${is}`, mend: 'Give it such an id' }];
  });
}

function shapeOf(file: string): { shape: RegExp; is: string } {
  if (!file.endsWith('/measures')) return shapes[file] ?? { shape: kebabCase, is: 'kebab-case' };
  const owner = ministryOf(file);
  return { shape: new RegExp(`^${owner}-[1-9]\\d*$`), is: `${owner} and a number` };
}

function twice(ids: Place<string>[]): Fault[] {
  const same = Map.groupBy(ids, ({ file, path, value }) => `${file} ${path} ${value}`);
  return [...same.values()].flatMap(([, ...again]) =>
    again.map(({ file, row, field, value }) => ({
      file,
      row,
      field,
      says: `"${value}" is there before`,
      mend: 'Give one of the two another id',
    })),
  );
}
