import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asMacRoman, exportOf } from '../testing/export.ts';
import { snapshot } from '../testing/snapshot.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';
import { importExport } from './import-export.ts';
import { createUprImportService } from './upr-import.service.ts';

let subgraph: TestForeignAffairs;
let folder: string;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('upr_import');
  folder = await mkdtemp(join(tmpdir(), 'ortaq-import-'));
});
afterAll(async () => {
  await subgraph.stop();
  await rm(folder, { recursive: true });
});

async function importText(text: string | Uint8Array, skipBad = false) {
  const file = join(folder, 'export.csv');
  await writeFile(file, text);
  return importExport(createUprImportService(subgraph.db), { file, skipBad }, () => {});
}

const two = exportOf(
  { Text: 'Protect “everyone”', From: 'Chile', Issue: 'Labour,Elves' },
  { Text: 'Protect “everyone”!', From: 'Peru', Issue: 'Justice' },
  { Text: 'Promise', From: '', Response: 'Voluntary Pledge', Action: '', Issue: '', Session: '7' },
);

const whole = `query ($ids: [ID!]!) { recommendations(filter: { ids: $ids }) { nodes {
  id kind mechanism review { id } text { original en versions { language origin } } summary { en } states { id } position
  positions { position statedOn source { title paragraph sha256 } } issues themes { id } actionCategory
  clusters { id } affectedGroups { id } sources { title paragraph }
} } }`;

test('what is new is kept whole, with what it rests on', async () => {
  const { outcome, warnings } = await importText(two);
  expect(outcome).toEqual({ created: 2, changed: 0, unchanged: 0 });
  expect(warnings).toEqual(['The issue "Elves" is no theme that is known; it is kept as an issue.']);

  const ids = ['KAZ-2-3b457e6f', 'KAZ-1-3513d945'];
  const { data } = await subgraph.ask<{ recommendations: { nodes: object[] } }>(whole, { ids });
  const title = 'Database of UPR recommendations: export';
  expect(data.recommendations.nodes).toEqual([
    {
      id: ids[1],
      kind: 'VOLUNTARY_PLEDGE',
      mechanism: 'UPR',
      review: { id: 'KAZ-1' },
      text: { original: 'EN', en: 'Promise', versions: [{ language: 'EN', origin: 'OFFICIAL' }] },
      summary: null,
      states: [],
      position: null,
      positions: [],
      issues: [],
      themes: [],
      actionCategory: null,
      clusters: [],
      affectedGroups: [],
      sources: [{ title, paragraph: 'line 4' }],
    },
    {
      id: ids[0],
      kind: 'RECOMMENDATION',
      mechanism: 'UPR',
      review: { id: 'KAZ-2' },
      text: { original: 'EN', en: 'Protect “everyone”', versions: [{ language: 'EN', origin: 'OFFICIAL' }] },
      summary: null,
      states: [{ id: 'CL' }, { id: 'PE' }],
      position: 'SUPPORTED',
      positions: [
        {
          position: 'SUPPORTED',
          statedOn: null,
          source: { title, paragraph: 'lines 2, 3', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        },
      ],
      issues: ['Labour', 'Elves', 'Justice'],
      themes: [{ id: 'justice' }, { id: 'labour' }],
      actionCategory: 5,
      clusters: [],
      affectedGroups: [],
      sources: [{ title, paragraph: 'lines 2, 3' }],
    },
  ]);
});

test('the same again changes nothing, be it in Mac-Roman with bare CR', async () => {
  await importText(two);
  const before = await snapshot(subgraph.db);
  expect((await importText(two)).outcome).toEqual({ created: 0, changed: 0, unchanged: 2 });
  expect((await importText(asMacRoman(two))).outcome).toEqual({ created: 0, changed: 0, unchanged: 2 });
  expect(await snapshot(subgraph.db)).toEqual(before);
});

test('a recommendation of the demonstration is merged: its text comes, what is ours stays', async () => {
  const id = 'KAZ-2-665fa602';
  const ask = async () =>
    (await subgraph.ask<{ recommendations: { nodes: [Record<string, unknown>] } }>(whole, { ids: [id] })).data
      .recommendations.nodes[0];
  const [before, { link }] = [await ask(), await snapshot(subgraph.db)];
  const row = { Text: 'Ratify CRPD.', Issue: 'Disabilities,International instruments' };
  const { outcome } = await importText(exportOf({ ...row, From: 'Spain' }, { ...row, From: 'Hungary' }));
  expect(outcome).toEqual({ created: 0, changed: 1, unchanged: 0 });
  expect(await ask()).toEqual({
    ...before,
    text: { original: 'EN', en: 'Ratify CRPD.', versions: [{ language: 'EN', origin: 'OFFICIAL' }] },
    sources: [
      ...(before['sources'] as object[]),
      { title: 'Database of UPR recommendations: export', paragraph: 'lines 2, 3' },
    ],
  });
  expect((await snapshot(subgraph.db))['link']).toEqual(link);
});

test('what is imported is found at once, by its text and by the States that recommend it, new or merged', async () => {
  await importText(two);
  await importText(exportOf({ Text: 'Ratify CRPD.', From: 'Spain' }, { Text: 'Ratify CRPD.', From: 'Hungary' }));
  const found = async (text: string) => {
    const { data } = await subgraph.ask<{ recommendations: { nodes: { id: string }[] } }>(
      'query ($text: String) { recommendations(filter: { text: $text }) { nodes { id } } }',
      { text },
    );
    return data.recommendations.nodes.map(({ id }) => id);
  };
  expect(await found('protect everyone чили перу')).toEqual(['KAZ-2-3b457e6f']);
  expect(await found('ratify crpd spain hungary')).toContain('KAZ-2-665fa602');
  expect(await found('promise')).toContain('KAZ-1-3513d945');
});

test('a changed position is one more statement, and the moment of the change is kept', async () => {
  const id = 'KAZ-2-3b457e6f';
  await importText(two);
  const { updatedAt } = await subgraph.db.recommendation.findUniqueOrThrow({ where: { id } });
  const { outcome } = await importText(two.replaceAll('"Accepted"', '"Noted"'));
  expect(outcome).toEqual({ created: 0, changed: 1, unchanged: 1 });
  const after = await subgraph.db.recommendation.findUniqueOrThrow({
    where: { id },
    include: { positions: { orderBy: { id: 'asc' } } },
  });
  expect([after.position, after.positions.map(({ position }) => position)]).toEqual(['NOTED', ['SUPPORTED', 'NOTED']]);
  expect(after.updatedAt.getTime()).toBeGreaterThan(updatedAt.getTime());
});

const bad = exportOf(
  { Text: 'Good one' },
  { Text: 'Bad\none', From: 'Atlantis' },
  { Text: 'Good one', Response: 'Noted' },
  { Text: 'Good two' },
);

test('a bad row is told with its line, and nothing of the file is kept', async () => {
  const before = await snapshot(subgraph.db);
  const { outcome, faults } = await importText(bad);
  expect(outcome).toBeNull();
  expect(faults).toEqual([
    { line: 3, reason: 'From is "Atlantis", no State that is known' },
    { line: 5, reason: 'Response differs from that of line 2, which has the same text' },
  ]);
  expect(await snapshot(subgraph.db)).toEqual(before);
});

test('bad rows can be left out', async () => {
  const { outcome, faults, taken } = await importText(bad, true);
  expect(outcome).toEqual({ created: 2, changed: 0, unchanged: 0 });
  expect([faults.map(({ line }) => line), taken.map(({ line }) => line)]).toEqual([
    [3, 5],
    [2, 6],
  ]);
});

test('two imports at the same time make nothing twice', async () => {
  const file = join(folder, 'twice.csv');
  await writeFile(file, exportOf(...Array.from({ length: 50 }, (_, at) => ({ Text: `Twice ${at}` }))));
  const service = createUprImportService(subgraph.db);
  const run = () => importExport(service, { file, skipBad: false }, () => {});
  const outcomes = (await Promise.all([run(), run()])).map(({ outcome }) => outcome?.created);
  expect(outcomes).toHaveLength(2);
  expect(outcomes).toEqual(expect.arrayContaining([0, 50]));
});

test('an import that fails half-way leaves nothing behind', async () => {
  const before = await snapshot(subgraph.db);
  await subgraph.db.$executeRaw`ALTER TABLE position_statement ADD CONSTRAINT never CHECK (position <> 'PENDING')`;
  await expect(importText(exportOf({ Text: 'Fails', Response: 'Pending' }))).rejects.toThrow(/never/);
  expect(await snapshot(subgraph.db)).toEqual(before);
});
