import { createPool, type Pool } from '@ortaq/kit/database';
import { createTestDatabase, type TestDatabase } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createKeptLog } from '../../fixtures/log.ts';
import { createRates, type Rates } from './rates.ts';
import { shareRates } from './sharing.ts';

const settings = { window: 30, operations: { anonymous: 10, person: 0, system: 0 }, concurrent: 0 };
const caller = { kind: 'anonymous', name: '192.0.2.7' } as const;

let database: TestDatabase;
const ends: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await createTestDatabase('rates');
});
afterAll(async () => {
  for (const end of ends) await end();
  await database.drop();
});

/** One of several processes. */
function startProcess(url = database.url): {
  rates: Rates;
  entries: ReturnType<typeof createKeptLog>['entries'];
  pool: Pool;
} {
  const { log, entries } = createKeptLog();
  const pool = createPool(url, log, { connections: 1, connectTimeout: 1_000 });
  const sharing = shareRates(pool, settings, (who, ms) => rates.block(who, ms), log);
  const rates = createRates(settings, sharing);
  ends.push(async () => {
    await sharing.stop();
    await pool.end();
  });
  return { rates, entries, pool };
}
const enter = async (rates: Rates, times: number, name: string) => {
  for (let at = 0; at < times; at += 1) await rates.enter({ ...caller, name });
};

test('a caller that asks several processes has in all of them what it may have', async () => {
  const [one, two] = [startProcess(), startProcess()];
  await enter(one.rates, 6, 'a');
  await enter(two.rates, 5, 'a');
  await vi.waitFor(() => expect(one.rates.enter({ ...caller, name: 'a' })).rejects.toThrow('ask again in'), 5_000);
  await vi.waitFor(() => expect(two.rates.enter({ ...caller, name: 'a' })).rejects.toThrow('ask again in'), 5_000);
  await enter(one.rates, 1, 'b');
});

test('callers stand in the database by their hash', async () => {
  const { rates, pool } = startProcess();
  await enter(rates, 2, '203.0.113.9');
  await vi.waitFor(async () => {
    const { rows } = await pool.query<{ key: string; points: number }>(
      'SELECT key, points FROM operation_rate WHERE points = 2',
    );
    expect(rows).toEqual([{ key: expect.stringMatching(/^anonymous:[\w-]{43}$/), points: 2 }]);
  }, 5_000);
});

test('without the database each process counts for itself, says so once, and keeps nobody waiting', async () => {
  const { rates, entries } = startProcess('postgresql://nobody@127.0.0.1:1/none');
  const start = performance.now();
  await enter(rates, 10, 'c');
  await expect(rates.enter({ ...caller, name: 'c' })).rejects.toThrow('ask again in');
  expect(performance.now() - start).toBeLessThan(1_000);
  const told = () => entries.map(({ message }) => message);
  await vi.waitFor(
    () => expect(told()).toEqual(['callers are counted by this process alone: the database fails']),
    5_000,
  );
});
