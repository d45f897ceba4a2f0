import { expect, test } from 'vitest';
import { dataSetOf, rowWith } from '../data-set.fixture.ts';
import type { JsonObject } from '../data-set.ts';
import { faultText } from '../fault.ts';
import { collections, references } from './reference-list.ts';
import { referenceFaults, sectionFaults, unlistedReferences } from './references.ts';

const cases = references.flatMap(({ files, field, to }) => files.map((file) => ({ file, field, to })));

test.each(cases)('$file $field names a row that is there', ({ file, field, to }) => {
  const referring = (value: string): JsonObject => ({ ...rowWith(field, value), id: 'referring' });
  const target = collections[to];
  const set = (value: string) => {
    const files = new Map<string, JsonObject[]>([[file, [referring(value)]]]);
    const [home = ''] = target.files;
    files.set(home, [...(files.get(home) ?? []), rowWith(target.field, 'there')]);
    return dataSetOf(Object.fromEntries(files));
  };
  expect(referenceFaults(set('there'))).toEqual([]);
  expect(referenceFaults(set('nowhere'))).toMatchObject([{ file, row: 'referring', says: `"nowhere" is no ${to}` }]);
});

test('an issue names the theme that has its words as id', () => {
  const set = dataSetOf({
    'foreign-affairs/recommendations': [{ id: 'r', issues: ['Asylum-seekers - refugees', 'Labour'] }],
    'foreign-affairs/themes': [{ id: 'asylum-seekers-refugees' }],
  });
  expect(referenceFaults(set).map(faultText)).toEqual([
    'foreign-affairs/recommendations.json r issues[1]: "Labour" is no theme. Name a row of foreign-affairs/themes.',
  ]);
});

test('a section of another plan is no section of a measure’s', () => {
  const set = dataSetOf({
    'justice/plans': [{ id: 'a', sections: [{ id: 'a-1' }] }, { id: 'b' }],
    'labour/measures': [
      { id: 'labour-1', plan: 'a', section: 'a-1' },
      { id: 'labour-2', plan: 'b', section: 'a-1' },
      { id: 'labour-3', section: 'a-1' },
    ],
  });
  expect(sectionFaults(set).map(({ row }) => row)).toEqual(['labour-2', 'labour-3']);
});

test('a field that holds nothing but ids of one kind is asked for in the list', () => {
  const set = dataSetOf({
    'justice/agencies': [{ id: 'labour' }, { id: 'health' }],
    'justice/plans': [
      { id: 'a', owner: 'labour', drafter: 'labour', kind: 'CONCEPT', title: { original: 'KK' } },
      { id: 'b', owner: 'health', drafter: 'health', kind: 'labour' },
    ],
  });
  expect(unlistedReferences(set)).toEqual(['justice/plans drafter']);
});
