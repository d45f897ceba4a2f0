import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aKey } from '../fixtures/keys.ts';
import { createLogDatabase, type LogDatabase, openLog } from '../fixtures/log-database.ts';
import { aRecord } from '../fixtures/records.ts';
import { createTcpProxy } from '../fixtures/tcp-proxy.ts';
import { readLog } from '../store/read-log.ts';
import { type Verdict, verifyLog } from '../verify/verify.ts';

const { key, keys } = aKey();
let database: LogDatabase;
let proxy: Awaited<ReturnType<typeof createTcpProxy>>;
beforeAll(async () => {
  database = await createLogDatabase('exchange-log');
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.clear();
  proxy = await createTcpProxy(database.url);
});
afterEach(() => proxy.close());

async function verified(): Promise<Verdict> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const verdict = await verifyLog(await readLog(client), keys);
  await client.end();
  return verdict;
}

/** The request ids that the database has, in the order of the chain. */
async function kept(): Promise<unknown[]> {
  const rows = await database.superuser(
    `SELECT record ->> 'requestId' AS id FROM exchange_record JOIN exchange_chain USING (chain) ORDER BY number, sequence`,
  );
  return rows.map(({ id }) => id);
}

const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `request-${from + index}`);

test('records that come while others are written go together, in their order', async () => {
  const log = await openLog(database.url, key);
  const query = vi.spyOn(log.pool, 'query');
  await Promise.all(Array.from({ length: 1_200 }, (_, index) => log.append(aRecord(index + 1))));
  const statements = query.mock.calls.filter(([first]) => typeof first === 'object' && 'name' in first);
  expect(statements).toHaveLength(3);
  expect(await kept()).toEqual(ids(1, 1_200));
  expect(await verified()).toMatchObject({ faults: [], chains: [{ end: 1_200, signedTo: 0, isClosed: false }] });
  await log.stop();
  expect(await verified()).toMatchObject({ faults: [], chains: [{ end: 1_200, signedTo: 1_200, isClosed: true }] });
});

test('a head is signed each while in which the chain went on', async () => {
  const log = await openLog(database.url, key, { signEvery: 50 });
  await log.append(aRecord(1));
  await vi.waitFor(async () => expect((await verified()).chains).toMatchObject([{ signedTo: 1 }]));
  await sleep(200);
  expect(await database.superuser('SELECT sequence FROM exchange_head ORDER BY sequence')).toEqual([
    { sequence: '0' },
    { sequence: '1' },
  ]);
  await log.stop();
});

test('two processes that write at once both verify, and see one another', async () => {
  const logs = [await openLog(database.url, key), await openLog(database.url, key)];
  await Promise.all(
    logs.map(async (log, number) => {
      for (let index = 1; index <= 50; index += 1) await log.append(aRecord(number * 100 + index));
      await log.stop();
    }),
  );
  const { chains, faults } = await verified();
  expect(faults).toEqual([]);
  expect(chains.map(({ end, isClosed }) => ({ end, isClosed }))).toEqual([
    { end: 50, isClosed: true },
    { end: 50, isClosed: true },
  ]);
  const headers = await database.superuser(`SELECT header -> 'witnessed' AS seen FROM exchange_chain ORDER BY number`);
  expect(headers.map(({ seen }) => (seen as unknown[]).length)).toEqual([0, 1]);
});

const unavailable = { name: 'ExchangeLogUnavailable' };

test('while the database is down records are refused, and when it is back the same chain goes on', async () => {
  const log = await openLog(proxy.url, key, { checkEvery: 50 });
  await log.append(aRecord(1));
  expect(log.isAvailable()).toBe(true);
  proxy.be('refuse');
  await expect(log.append(aRecord(2))).rejects.toMatchObject(unavailable);
  expect(log.isAvailable()).toBe(false);
  proxy.be('pass');
  await vi.waitFor(() => expect(log.isAvailable()).toBe(true));
  await log.append(aRecord(3));
  await log.stop();
  expect(await kept()).toEqual(['request-1', 'request-3']);
  expect(await verified()).toMatchObject({ faults: [], chains: [{ end: 2, isClosed: true }] });
});

test('a database that does not answer is waited for no longer than was said', async () => {
  const log = await openLog(proxy.url, key, { bounds: { patience: 300 }, checkEvery: 50 });
  await log.append(aRecord(1));
  proxy.be('hang');
  const began = performance.now();
  const late = await Promise.allSettled([log.append(aRecord(2)), log.append(aRecord(3))]);
  expect(late).toEqual([2, 3].map(() => ({ status: 'rejected', reason: expect.objectContaining(unavailable) })));
  expect(performance.now() - began).toBeLessThan(1_000);
  proxy.cut();
  proxy.be('pass');
  await vi.waitFor(() => log.append(aRecord(4)), { timeout: 5_000 });
  await log.stop();
  expect((await verified()).faults).toEqual([]);
});

test('what was committed without an answer is read back, and nothing is written twice', async () => {
  const log = await openLog(proxy.url, key, { checkEvery: 1_000_000 });
  await log.append(aRecord(1));
  proxy.be('deaf');
  const written = log.append(aRecord(2));
  await vi.waitFor(async () => expect(await kept()).toEqual(ids(1, 2)));
  proxy.cut();
  proxy.be('pass');
  await written;
  await log.append(aRecord(3));
  await log.stop();
  expect(await kept()).toEqual(ids(1, 3));
  expect(await verified()).toMatchObject({ faults: [], chains: [{ end: 3, isClosed: true }] });
});

test('what was lost on its way is refused, and the chain goes on without a gap', async () => {
  const log = await openLog(proxy.url, key, { checkEvery: 1_000_000 });
  await log.append(aRecord(1));
  proxy.be('hang');
  const lost = log.append(aRecord(2));
  await sleep(100);
  proxy.be('pass');
  proxy.cut();
  await expect(lost).rejects.toMatchObject(unavailable);
  await log.append(aRecord(3));
  await log.stop();
  expect(await kept()).toEqual(['request-1', 'request-3']);
  expect(await verified()).toMatchObject({ faults: [], chains: [{ end: 2, isClosed: true }] });
});

test('more than may wait is refused at once', async () => {
  const log = await openLog(proxy.url, key, { bounds: { records: 2, patience: 300 } });
  proxy.be('hang');
  const results = await Promise.allSettled([1, 2, 3].map((number) => log.append(aRecord(number))));
  expect(results.map((result) => (result.status === 'rejected' ? String(result.reason) : ''))).toEqual([
    'ExchangeLogUnavailable: the exchange log did not answer in time',
    'ExchangeLogUnavailable: the exchange log did not answer in time',
    'ExchangeLogUnavailable: too many exchanges wait to be recorded',
  ]);
  proxy.cut();
  proxy.be('pass');
  await log.stop();
});

test('a record that cannot be kept takes no other with it', async () => {
  const log = await openLog(database.url, key);
  const [bad, good] = await Promise.allSettled([
    log.append(aRecord(1, { caseReference: 'a\0b' })),
    log.append(aRecord(2)),
  ]);
  expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  await log.stop();
  expect(await kept()).toEqual(['request-2']);
});

test('a chain that somebody else wrote to is left, and the next bears witness of it', async () => {
  const log = await openLog(database.url, key, { checkEvery: 50 });
  await log.append(aRecord(1));
  await database.superuser(
    `INSERT INTO exchange_record SELECT chain, 2, hash, repeat('f', 64), record FROM exchange_record`,
  );
  await vi.waitFor(async () => expect(await database.superuser('SELECT FROM exchange_chain')).toHaveLength(2));
  await vi.waitFor(() => log.append(aRecord(3)));
  await log.stop();
  const { faults, chains } = await verified();
  expect(faults).toMatchObject([{ kind: 'changed', sequence: 2 }]);
  expect(chains).toMatchObject([{ end: 1 }, { end: 1, isClosed: true, fault: null }]);
});

test('the role of gateways adds and reads, and nothing else; nor does the owner change anything', async () => {
  const log = await openLog(database.url, key);
  await log.append(aRecord(1));
  await log.stop();
  const tables = ['exchange_key', 'exchange_chain', 'exchange_record', 'exchange_head', 'exchange_archive'];
  const tries = tables.flatMap((table) => [
    `UPDATE ${table} SET ${table === 'exchange_key' ? 'key_id' : 'chain'} = 'x'`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ]);
  tries.push('DROP TRIGGER keep_deleted ON exchange_record', 'INSERT INTO exchange_archive DEFAULT VALUES');
  for (const url of [database.url, database.superuserUrl]) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const sql of url === database.url ? tries : tries.slice(0, -5)) {
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
    await client.end();
  }
  expect(await kept()).toEqual(['request-1']);
});
