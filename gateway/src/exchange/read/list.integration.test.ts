import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool, type Pool } from '@ortaq/kit/database';
import { aKey } from '../fixtures/keys.ts';
import { createLogDatabase, type LogDatabase, openLog, silent } from '../fixtures/log-database.ts';
import { aRecord } from '../fixtures/records.ts';
import { disclosedEntities } from '../record/entities.ts';
import type { ExchangeRecord } from '../record/record.ts';
import { createExchangeReader, type ExchangeFilter, type ExchangeReader, type Side } from './list.ts';

let database: LogDatabase;
let pool: Pool;
let reader: ExchangeReader;

const told = (...ministries: string[]): Partial<ExchangeRecord> => ({
  ministries: Object.fromEntries(
    ministries.map((ministry) => [ministry, { types: {}, fields: [], entities: disclosedEntities([]) }]),
  ),
});
const by = (agency: string): Partial<ExchangeRecord> => ({ caller: { kind: 'system', agency, scopes: [] } });
const at = (hour: number) => ({ time: `2026-11-30T${String(hour).padStart(2, '0')}:00:00.000Z` });

beforeAll(async () => {
  database = await createLogDatabase('exchange-list');
  const log = await openLog(database.url, aKey().key);
  const other = await openLog(database.url, aKey().key);
  await log.append(aRecord(1, { ...at(9), ...told('labour'), ...by('justice') }));
  await other.append(
    aRecord(2, { ...at(10), ...told('labour', 'education'), ...by('foreign-affairs'), purpose: 'audit' }),
  );
  await log.append(aRecord(3, { ...at(11), ...told('education'), ...by('labour') }));
  // At the same moment in two chains.
  await other.append(aRecord(4, { ...at(12), ...told('labour'), ...by('justice') }));
  await log.append(aRecord(5, { ...at(12), ...told('labour'), ...by('justice') }));
  const operation = { kind: 'query' as const, name: 'Contacts', hash: '00' };
  await log.append(aRecord(6, { ...at(8), ...told('labour'), ...by('education'), operation }));
  await log.stop();
  await other.stop();
  pool = createPool(database.url, silent);
  reader = createExchangeReader(pool);
  return () => pool.end();
});
afterAll(() => database.drop());

const numbers = async (side: Side, filter: ExchangeFilter = {}) =>
  (await reader.list(side, filter, { isBackward: false, size: 100 })).items.map(({ record }) =>
    Number(record.requestId.slice(8)),
  );

const provider = { providerMinistry: 'labour' };

test('a ministry sees who was told of its data, an agency what it was told, and nobody else’s', async () => {
  const both = (await numbers(provider)).slice(0, 2);
  expect(both.toSorted((one, other) => one - other)).toEqual([4, 5]);
  expect(await numbers(provider)).toEqual([...both, 2, 1, 6]);
  expect(await numbers({ providerMinistry: 'education' })).toEqual([3, 2]);
  expect(await numbers({ callerAgency: 'justice' })).toEqual([...both, 1]);
  expect(await numbers({ callerAgency: 'nobody' })).toEqual([]);
});

test('each filter leaves what fits it, and counts are of the same', async () => {
  const expected: [ExchangeFilter, number[]][] = [
    [{ from: at(9).time, before: at(12).time }, [2, 1]],
    [{ agency: 'foreign-affairs' }, [2]],
    [{ ministry: 'education' }, [2]],
    [{ purpose: 'audit' }, [2]],
    [{ operationName: 'Contacts' }, [6]],
    [{ operationName: 'Contacts', purpose: 'audit' }, []],
  ];
  for (const [filter, found] of expected) {
    expect(await numbers(provider, filter)).toEqual(found);
    expect(await reader.count(provider, filter)).toBe(found.length);
  }
});

test('pages follow one another without a gap, also among records of one moment', async () => {
  const all = (await reader.list(provider, {}, { isBackward: false, size: 5 })).items;
  const paged = [];
  let after: string | undefined;
  for (let page = 0; ; page += 1) {
    const { items, hasNextPage } = await reader.list(
      provider,
      {},
      { isBackward: false, size: 1, ...(after && { after }) },
    );
    paged.push(...items);
    after = items[0]?.cursor;
    expect(hasNextPage).toBe(page < 4);
    if (!hasNextPage) break;
  }
  expect(paged).toEqual(all);
  expect(new Set(all.map(({ id }) => id)).size).toBe(5);
});

test('a cursor that no list gave is refused', async () => {
  await expect(reader.list(provider, {}, { isBackward: false, size: 1, after: 'x' })).rejects.toMatchObject({
    name: 'UnknownCursor',
  });
});
