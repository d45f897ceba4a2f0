import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readRows, readSources } from './read.ts';
import { text } from './shapes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ortaq-data-'));
  await writeFile(join(folder, 'sources.json'), JSON.stringify({ S0: { title: 'A page', note: 'Undated.' } }));
});
afterAll(() => rm(folder, { recursive: true }));

const read = async (rows: unknown) => {
  await writeFile(join(folder, 'rows.json'), JSON.stringify(rows));
  return readRows(folder, 'rows.json', z.strictObject({ title: text }));
};

test('a row cites a source by its key and gets it whole, notes joined', async () => {
  const cite = await readSources(folder);
  expect(cite([{ source: 'S0', statedBy: 'A. Person', note: 'Planned.' }])).toEqual([
    { title: 'A page', statedBy: 'A. Person', note: 'Undated. Planned.' },
  ]);
});

test('a source that is not there is named', async () => {
  const cite = await readSources(folder);
  expect(() => cite([{ source: 'S9' }])).toThrow(/sources\.json: there is no source "S9"/);
});

test.each([
  [{ title: { kk: 'мәтін', origin: {} } }, /every version has an origin/],
  [{ title: { origin: {} } }, /at least one version/],
  [{ title: { kk: 'мәтін', origin: { kk: 'OFFICIAL' } }, status: 'x' }, /status/],
])('the row %j is refused, naming file and fault', async (row, fault) => {
  await expect(read([row])).rejects.toThrow(fault);
  await expect(read([row])).rejects.toThrow(/rows\.json/);
});
