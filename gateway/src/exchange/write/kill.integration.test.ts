import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from '../../../local/fixtures/folder.ts';
import { aKey } from '../fixtures/keys.ts';
import { createLogDatabase, type LogDatabase, openLog } from '../fixtures/log-database.ts';
import { readLog } from '../store/read-log.ts';
import { verifyLog } from '../verify/verify.ts';

const { key, keys } = aKey();
const script = fileURLToPath(new URL('../fixtures/writer.ts', import.meta.url));
let database: LogDatabase;
let keyFile: string;
beforeAll(async () => {
  database = await createLogDatabase('exchange-kill');
  const { folder, remove } = await makeFolder();
  keyFile = join(folder, 'key.pem');
  await writeFile(keyFile, key.key.export({ type: 'pkcs8', format: 'pem' }));
  return remove;
});
afterAll(() => database.drop());

/** Starts a writer, kills it once it has acknowledged so many, and returns which it acknowledged. */
async function killedAfter(count: number): Promise<number[]> {
  const child = spawn(process.execPath, [script, database.url, keyFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: number[] = [];
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length === count) child.kill('SIGKILL');
  }
  await exited;
  return acknowledged;
}

test('of processes that are killed while they write, every acknowledged record is there and verifies', async () => {
  const counts = await Promise.all([killedAfter(2_000), killedAfter(3_000)]);
  expect(counts.map(({ length }) => length >= 2_000)).toEqual([true, true]);
  const rows = await database.superuser(
    `SELECT chain, array_agg(record ->> 'requestId') AS ids FROM exchange_record GROUP BY chain`,
  );
  const kept = rows.map(({ ids }) => new Set(ids as string[]));
  const lacking = counts.map((numbers) =>
    kept.map((ids) => numbers.filter((number) => !ids.has(`request-${number}`)).length),
  );
  // Each is in a chain of its own; which is whose is not told.
  expect(lacking.map((each) => Math.min(...each))).toEqual([0, 0]);

  // The next process bears witness of how far they came.
  await (await openLog(database.url, key)).stop();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { chains, faults } = await verifyLog(await readLog(client), keys);
  expect(faults).toEqual([]);
  expect(chains.map(({ isClosed }) => isClosed)).toEqual([false, false, true]);
  await database.superuser(
    `DELETE FROM exchange_record AS r USING (SELECT chain, max(sequence) AS last FROM exchange_record GROUP BY chain) AS e
      WHERE r.chain = e.chain AND r.sequence = e.last`,
  );
  const cut = await verifyLog(await readLog(client), keys);
  await client.end();
  expect(cut.faults.map(({ kind }) => kind)).toEqual(['truncated', 'truncated']);
});
