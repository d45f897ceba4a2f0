import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ministries } from '@ortaq/schema/ministries';
import { expect, test } from 'vitest';
import { readDataSet } from './data-set.ts';
import { type Fault, faultText } from './fault.ts';
import { copyFaults } from './rules/copies.ts';
import { idFaults } from './rules/ids.ts';
import { misquoteFaults, quoteFaults } from './rules/quotes.ts';
import { referenceFaults, sectionFaults, unlistedReferences } from './rules/references.ts';
import { sourceFaults } from './rules/sources.ts';
import { statusFaults } from './rules/statuses.ts';
import { textFaults } from './rules/texts.ts';
import { readPressItems, sourcesAreHere } from './word-runs/sources.ts';
import { readWordRuns } from './word-runs/word-runs.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const data = await readDataSet(join(root, 'subgraphs'), ministries);
const told = (faults: Fault[]) => faults.map(faultText);

test('the data of all ministries is read', () => {
  const rows = Object.fromEntries(data.files.map(({ key, rows: { length } }) => [key, length]));
  expect(Object.keys(data.sources)).toEqual(ministries);
  expect(rows).toMatchObject({ 'justice/agencies': expect.any(Number), 'labour/measures': expect.any(Number) });
  expect(Object.values(rows).every((length) => length > 0)).toBe(true);
});

test('every row has a source that is there, and every source is cited', () => {
  expect(told(sourceFaults(data))).toEqual([]);
});

test('every reference resolves, within a ministry and across', () => {
  expect(told([...referenceFaults(data), ...sectionFaults(data)])).toEqual([]);
});

test('no field is a reference that the list of references lacks', () => {
  expect(unlistedReferences(data)).toEqual([]);
});

test('every text is there in three languages, and says what each version is', () => {
  expect(told(textFaults(data))).toEqual([]);
});

test('ids are unique, and look like what they are of', () => {
  expect(told(idFaults(data))).toEqual([]);
});

test('statuses are what the words of their sources mean', () => {
  expect(told(statusFaults(data))).toEqual([]);
});

test('nothing but names is copied from the sources', async () => {
  expect(told(copyFaults(data, await readWordRuns()))).toEqual([]);
});

test('quotes are names', () => {
  expect(told(quoteFaults(data))).toEqual([]);
});

test.skipIf(!sourcesAreHere)('what is quoted of a press item stands there (skipped without ../shared)', async () => {
  expect(told(misquoteFaults(data, await readPressItems()))).toEqual([]);
});
