import { expect, test } from 'vitest';
import { dataSetOf } from '../data-set.fixture.ts';
import type { JsonObject } from '../data-set.ts';
import { faultText } from '../fault.ts';
import { asText } from '../walk.ts';
import { acts, instruments, meanings, measures, plans, statements, systems } from './status-list.ts';
import { statusFaults } from './statuses.ts';

/** Rows as the list says that they are. */
const rowsOf = (said: Record<string, string>, meaning: Record<string, string>, field = 'status') =>
  Object.entries(said).map(([id, words]): JsonObject => ({ id, [field]: meaning[words] ?? '' }));

const ofOwner = (owner: string) => rowsOf(measures, meanings.measure).filter(({ id }) => asText(id).startsWith(owner));
const statementsOf = (plan: JsonObject) =>
  Object.entries(statements).flatMap(([name, words]) => {
    const [id, source = '', place = ''] = name.split(' ');
    return id === plan['id'] ? [{ status: meanings.plan[words], place, source: { source } }] : [];
  });

const sound = {
  'labour/measures': ofOwner('labour-'),
  'justice/measures': ofOwner('justice-'),
  'education/measures': ofOwner('education-'),
  'justice/plans': rowsOf(plans, meanings.plan).map((plan): JsonObject => ({
    ...plan,
    statements: statementsOf(plan),
  })),
  'justice/legal-acts': rowsOf(acts, meanings.act).map((act): JsonObject => ({ ...act, sources: [{ source: 'S0' }] })),
  'labour/digital-systems': rowsOf(systems, meanings.system, 'state'),
  'foreign-affairs/instruments': rowsOf(instruments, meanings.instrument, 'state'),
};

/** The data with one row changed. */
const faultsWith = (file: keyof typeof sound, id: string, change: JsonObject) => {
  const rows = sound[file].map((row) => (row['id'] === id ? { ...row, ...change } : row));
  return statusFaults(dataSetOf({ ...sound, [file]: rows })).map(faultText);
};

test('statuses as the list says have no fault', () => {
  expect(statusFaults(dataSetOf(sound))).toEqual([]);
});

test.each([
  ['labour/measures', 'labour-1', 'status', 'is COMPLETED, but the source says: planned. Write PLANNED.'],
  ['labour/measures', 'labour-11', 'status', 'is COMPLETED, but the source says: proposed. Write PROPOSED.'],
  ['justice/plans', 'upr-plan-cycle-4', 'status', 'is COMPLETED, but the source says: planned. Write PLANNED.'],
  [
    'justice/legal-acts',
    'draft-law-on-social-work',
    'status',
    'is COMPLETED, but the source says: there is a draft. Write DRAFT.',
  ],
  ['labour/digital-systems', 'social-wallet', 'state', 'is COMPLETED, but the source says: named. Write UNKNOWN.'],
  ['foreign-affairs/instruments', 'crpd', 'state', 'is COMPLETED, but the source says: named. Write UNKNOWN.'],
] as const)('in %s, %s with another %s is named', (file, id, field, fault) => {
  expect(faultsWith(file, id, { [field]: 'COMPLETED' })).toEqual([`${file}.json ${id} ${field}: ${fault}`]);
});

test('what a headline claims is not what the text says', () => {
  const said = [
    { status: 'PLANNED', place: 'TEXT', source: { source: 'S0' } },
    { status: 'IN_FORCE', place: 'TEXT', source: { source: 'S3' } },
    { status: 'IN_FORCE', place: 'HEADLINE', source: { source: 'S3' } },
    { status: 'IN_FORCE', place: 'TEXT', source: { source: 'another' } },
  ];
  expect(faultsWith('justice/plans', 'inclusive-policy-concept', { statements: said })).toEqual([
    'justice/plans.json inclusive-policy-concept statements[1].status: is IN_FORCE, but the source says: there is a draft. Write DRAFT.',
  ]);
});

test('a measure that the list does not know is named where a status is claimed of it', () => {
  const withNew = (status: string) => {
    const rows = [...sound['education/measures'], { id: 'education-99', status }];
    return statusFaults(dataSetOf({ ...sound, 'education/measures': rows })).map(({ row }) => row);
  };
  expect(withNew('IN_PROGRESS')).toEqual(['education-99']);
  expect(withNew('NOT_REPORTED')).toEqual([]);
});

test('a row that the list does not know, and one that the data lacks, are named', () => {
  expect(faultsWith('labour/measures', 'labour-1', { id: 'labour-99' })).toEqual([
    'labour/measures.json labour-99 status: status-list.ts does not say what the source says of labour-99. Read the source and add it.',
    'measure.json labour-1: is in status-list.ts, not in the data. Add the row.',
  ]);
});
