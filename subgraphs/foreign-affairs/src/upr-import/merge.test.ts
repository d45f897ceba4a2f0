import { expect, test } from 'vitest';
import type { Gathered } from './gather.ts';
import { merge, type Recorded, type Statement } from './merge.ts';
import { sourceOf } from './source.ts';

const given: Gathered = {
  id: 'KAZ-2-00000001',
  review: 'KAZ-2',
  kind: 'RECOMMENDATION',
  text: 'Ratify',
  position: 'SUPPORTED',
  action: 5,
  states: ['CL', 'PE'],
  issues: ['Labour'],
  themes: ['labour'],
  rows: [
    { line: 12, origin: { file: 'a.csv', row: '70' } },
    { line: 14, origin: { file: 'a.csv', row: '72' } },
  ],
};
const sha256 = 'f'.repeat(64);
const source = sourceOf(given, sha256);
const statement = (position: Statement['position'], more: Partial<Statement> = {}): Statement => ({
  position,
  statedOn: null,
  source,
  ...more,
});

const imported: Recorded = {
  kind: 'RECOMMENDATION',
  text: { original: 'EN', en: 'Ratify', origin: { en: 'OFFICIAL' } },
  actionCategory: 5,
  issues: ['Labour'],
  states: ['CL', 'PE'],
  themes: ['labour'],
  statements: [statement('SUPPORTED')],
  sources: [source],
};

test('the source names the file by its sum, the lines in it, and where they stood before', () => {
  expect(source).toEqual({
    publisher: 'UPR Info',
    title: 'Database of UPR recommendations: export',
    paragraph: 'lines 12, 14',
    sha256,
    note: 'a.csv, rows 70, 72',
  });
});

test('what is new is taken as it is', () => {
  expect(merge(undefined, given, source)).toEqual(imported);
});

test('what was imported before does not change, even from a file with other bytes', () => {
  expect(merge(imported, given, sourceOf(given, 'e'.repeat(64)))).toBeNull();
});

test('a demonstration record gets the official text and a source, and keeps its own', () => {
  const shown = { publisher: 'UPR Info', title: 'Export for the demonstration' };
  const before: Recorded = {
    ...imported,
    text: null,
    statements: [statement('SUPPORTED', { source: shown })],
    sources: [shown],
  };
  expect(merge(before, given, source)).toEqual({
    ...imported,
    statements: [statement('SUPPORTED', { source: shown })],
    sources: [shown, source],
  });
});

test('a part of an export takes nothing away, and a translation stays', () => {
  const text = { ...imported.text, kk: 'Ратификациялау', origin: { en: 'OFFICIAL' as const, kk: 'OFFICIAL' as const } };
  expect(merge({ ...imported, text }, { ...given, states: ['PE'], issues: [], themes: [] }, source)).toBeNull();
  const { en: _, ...kazakh } = text;
  expect(merge({ ...imported, text: kazakh }, given, source)?.text).toEqual({ ...text, original: 'EN' });
});

test('wording that is there stays, be it punctuated otherwise', () => {
  expect(merge(imported, { ...given, text: 'RATIFY!' }, source)).toBeNull();
});

test('States and issues that were not there come after those that were', () => {
  const after = merge({ ...imported, states: ['DE', 'PE'], issues: [] }, given, source);
  expect(after).toMatchObject({ states: ['DE', 'PE', 'CL'], issues: ['Labour'] });
});

test('another position is a further statement, before those with a day', () => {
  const dated = statement('PARTIALLY_SUPPORTED', { statedOn: '2026-01-01', source: { title: 'Letter' } });
  const before = { ...imported, statements: [statement('PENDING'), dated] };
  expect(merge(before, given, source)?.statements).toEqual([statement('PENDING'), statement('SUPPORTED'), dated]);
});

test('another action or kind is a change', () => {
  expect(merge(imported, { ...given, action: 4 }, source)).toEqual({ ...imported, actionCategory: 4 });
  expect(merge(imported, { ...given, action: null }, source)).toBeNull();
  expect(merge(imported, { ...given, kind: 'VOLUNTARY_PLEDGE', position: null }, source)?.kind).toBe(
    'VOLUNTARY_PLEDGE',
  );
});
