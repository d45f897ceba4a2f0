import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asMacRoman } from '../testing/export.ts';
import { snapshot } from '../testing/snapshot.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';
import { importExport } from './import-export.ts';
import { summary } from './report.ts';
import { createUprImportService } from './upr-import.service.ts';

// Not ours to ship: it lies beside the repository, where there is one.
const file = fileURLToPath(new URL('../../../../../shared/data/upr-info/kazakhstan-cycles-1-2.csv', import.meta.url));
const isThere = existsSync(file);

let subgraph: TestForeignAffairs;
let folder: string;
beforeAll(async () => {
  if (!isThere) return;
  subgraph = await startTestForeignAffairs('upr_info');
  folder = await mkdtemp(join(tmpdir(), 'ortaq-upr-info-'));
});
afterAll(async () => {
  if (!isThere) return;
  await subgraph.stop();
  await rm(folder, { recursive: true });
});

const byReview = [
  'KAZ-1: 129 rows (122 supported, 7 noted), 129 recommendations',
  'KAZ-2: 198 rows (147 supported, 51 noted), 189 recommendations',
];

async function importFile(path: string): Promise<string[]> {
  const result = await importExport(createUprImportService(subgraph.db), { file: path, skipBad: false }, () => {});
  expect(result.faults).toEqual([]);
  expect(result.warnings).toEqual([]);
  if (result.outcome === null) throw new Error('nothing was kept');
  return summary(result, result.outcome);
}

test.skipIf(!isThere)(
  `UPR Info's export is imported whole, and again changes nothing${isThere ? '' : ' (skipped: no ../shared/data)'}`,
  async () => {
    const known = await subgraph.db.recommendation.count();
    expect(await importFile(file)).toEqual([
      `327 rows read, 318 recommendations: ${318 - known} new, ${known} merged`,
      ...byReview,
    ]);
    const before = await snapshot(subgraph.db);
    const again = ['327 rows read, 318 recommendations: 0 new, 0 changed: nothing changes', ...byReview];
    expect(await importFile(file)).toEqual(again);

    const original = join(folder, 'mac-roman.csv');
    await writeFile(original, asMacRoman(await readFile(file, 'utf8')));
    expect(await readFile(original, 'latin1')).not.toContain('\n');
    expect(await importFile(original)).toEqual(again);
    expect(await snapshot(subgraph.db)).toEqual(before);
  },
);

test.skipIf(!isThere)(
  `the follow-up counts what was imported${isThere ? '' : ' (skipped: no ../shared/data)'}`,
  async () => {
    const { data } = await subgraph.ask(
      `query { cycle1: followUp(review: "KAZ-1") { ...counts } cycle2: followUp(review: "KAZ-2") { ...counts } }
     fragment counts on FollowUp { loaded byPosition { position count } }`,
    );
    const counts = (loaded: number, supported: number, noted: number) => ({
      loaded,
      byPosition: [
        { position: 'SUPPORTED', count: supported },
        { position: 'NOTED', count: noted },
      ],
    });
    expect(data).toEqual({ cycle1: counts(129, 122, 7), cycle2: counts(189, 141, 48) });
  },
);
