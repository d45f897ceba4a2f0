import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keysOf } from './exchange/chain/keys.ts';
import { readLog, readPublishedKeys } from './exchange/store/read-log.ts';
import { verifyLog } from './exchange/verify/verify.ts';
import { createRecordedWorld, type RecordedWorld } from './fixtures/recorded-world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let world: RecordedWorld;
beforeAll(async () => void (world = await createRecordedWorld('server_exchanges_kill')));
afterAll(() => world.stop());

/** A gateway as the process that it is. */
async function startGatewayProcess() {
  const jwksFile = path.join(world.folder, 'jwks.json');
  await writeFile(jwksFile, JSON.stringify({ keys: [world.issuerKey.jwk] }));
  const { issuer, audience } = world.issuer.setting;
  const env = {
    ...process.env,
    LOG_FORMAT: 'json',
    SUPERGRAPH: world.supergraph,
    LABOUR_URL: world.labour.url,
    JUSTICE_URL: world.justice.url,
    OPERATIONS_MANIFEST: path.join(world.folder, 'manifest.json'),
    TOKEN_ISSUERS: JSON.stringify([{ issuer, audience, jwksFile }]),
    HUB_DATABASE_URL: world.database.url,
    EXCHANGE_LOG_KEY: world.keyFile,
    RATE_LIMIT_PERSON: '0',
    MAX_CONCURRENT_OPERATIONS: '0',
  };
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, '--port', '0'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  for await (const chunk of child.stdout) {
    log += String(chunk);
    const url = /"url":"([^"]+)"/.exec(log)?.[1];
    if (url !== undefined) {
      child.stdout.resume();
      return { child, url };
    }
  }
  throw new Error(`the gateway ended: ${log}`);
}

/** Asks one after the other until the gateway is gone; returns the requests that were answered. */
async function askUntilGone(url: string, name: string, headers: object): Promise<string[]> {
  const answered: string[] = [];
  for (let number = 0; ; number += 1) {
    const requestId = `${name}-${number}`;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': requestId, ...headers },
        body: JSON.stringify({ query: 'query Notes { items { note } }' }),
      });
      const { data } = (await response.json()) as { data?: unknown };
      if (data) answered.push(requestId);
    } catch {
      return answered;
    }
  }
}

test('when gateways are killed under load, all that was answered is in the log, and both their chains verify', async () => {
  await writeFile(
    path.join(world.folder, 'manifest.json'),
    JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: [] }),
  );
  const gateways = await Promise.all([startGatewayProcess(), startGatewayProcess()]);
  const headers = await world.as('education');
  const asking = gateways.flatMap(({ url }, at) =>
    [1, 2, 3, 4].map((client) => askUntilGone(url, `g${at}-c${client}`, headers)),
  );
  await pause(3_000);
  // What is not yet written stays so until they are gone: an answer that did not wait for its record would lack it.
  const holding = new pg.Client({ connectionString: world.database.superuserUrl });
  await holding.connect();
  await holding.query('BEGIN');
  await holding.query('LOCK TABLE exchange_record IN SHARE ROW EXCLUSIVE MODE');
  await pause(500);
  const ended = gateways.map(({ child }) => once(child, 'exit'));
  for (const { child } of gateways) child.kill('SIGKILL');
  const answered = (await Promise.all(asking)).flat();
  await Promise.all(ended);
  await holding.query('ROLLBACK');
  await holding.end();
  expect(answered.length).toBeGreaterThan(20);

  const rows = await world.database.superuser(`SELECT record ->> 'requestId' AS id FROM exchange_record`);
  const recorded = new Set(rows.map(({ id }) => id));
  expect(answered.filter((id) => !recorded.has(id))).toEqual([]);

  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  const keys = keysOf({ keys: await readPublishedKeys(client) }, 'the published keys');
  const { chains, faults } = await verifyLog(await readLog(client), keys);
  await client.end();
  expect(faults).toEqual([]);
  expect(chains).toHaveLength(2);
});
