import { expect, test } from 'vitest';
import type { MatrixOptions } from '../options.ts';
import { matrixOf } from './read.ts';
import { counted } from './sample.fixture.ts';
import { matrixTable } from './table.ts';

const options: MatrixOptions = {
  plans: [],
  groups: 'COLLAPSED',
  language: 'EN',
  format: 'table',
  out: null,
  url: 'http://localhost:4000/graphql',
};
const matrix = { ...matrixOf(counted), unavailable: new Set<string>() };

test('plans are rows, agencies columns under their abbreviations, which a legend explains', () => {
  expect(matrixTable(matrix, options, 80)).toBe(`Who answers for what (members collapsed to their groups)
┌──────────────────────────┬───────┬──────┬───────────────┐
│ Plan                     │ МТСЗН │ МИО  │ presidential- │
│                          │       │      │ human-rights- │
│                          │       │      │ commission    │
├──────────────────────────┼───────┼──────┼───────────────┤
│ Title of a               │ ●3 ○2 │ ○12  │               │
├──────────────────────────┼───────┼──────┼───────────────┤
│ Title of b               │       │ ●2 ○ │ ○             │
├──────────────────────────┼───────┼──────┼───────────────┤
│ in no plan               │ ●     │      │               │
└──────────────────────────┴───────┴──────┴───────────────┘
● lead; ○ co-executor; a number: in how many measures
Agencies:
  presidential-human-rights-commission  Full name of
                                        presidential-human-rights-commission
  МИО                                   Full name of local-executive-bodies
  МТСЗН                                 Full name of labour`);
});

test('columns that do not fit stand in a table below, under the same plans', () => {
  const more = Array.from({ length: 9 }, (_, at) => ({
    id: `a-${at}`,
    name: `Agency ${at}`,
    shortName: `Short ${at}`,
  }));
  const lines = matrixTable({ ...matrix, agencies: [...more, ...matrix.agencies] }, options, 80).split('\n');
  expect(lines.filter((line) => line.startsWith('┌'))).toHaveLength(3);
  expect(lines.filter((line) => line.startsWith('│ Title of b'))).toHaveLength(3);
  expect(lines.filter((line) => line.startsWith('│ Plan')).map((line) => line.match(/Short \d/g)?.length)).toEqual([
    5,
    4,
    undefined,
  ]);
});

test('an agency without an abbreviation, or with another’s, is called by its id', () => {
  const same = matrix.agencies.map((agency) => ({ ...agency, shortName: agency.id === 'labour' ? 'А' : 'МИО' }));
  const table = matrixTable({ ...matrix, agencies: same }, options, 120);
  expect(table).toMatch(/│ Plan +│ А +│ local-/);
  expect(table).toContain('\n  local-executive-bodies');
});

test('the legend leaves out what has no other name', () => {
  const nameless = matrix.agencies.map(({ id }) => ({ id, name: id, shortName: null }));
  expect(matrixTable({ ...matrix, agencies: nameless }, options, 120)).not.toContain('Agencies:');
});

test.each(['KK', 'RU', 'EN'] as const)('in %s no line is wider than the terminal, and nothing is cut', (language) => {
  for (const width of [60, 61, 80, 160]) {
    const table = matrixTable(matrix, { ...options, language }, width);
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(table).not.toContain('…');
  }
});

test('a plan for which nobody answers says so', () => {
  const empty = { plans: [{ plan: { id: 'c', title: 'A plan' }, counts: new Map() }], agencies: [] };
  expect(matrixTable({ ...empty, unavailable: new Set() }, options, 80)).toContain('A plan: nothing');
});
