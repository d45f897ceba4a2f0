import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../../local/fixtures/folder.ts';
import { publicJwk } from '../chain/keys.ts';
import { aKey } from '../fixtures/keys.ts';
import { createLogDatabase, type LogDatabase, openLog } from '../fixtures/log-database.ts';
import { aRecord } from '../fixtures/records.ts';
import { readTask } from './options.ts';
import { runTask } from './run.ts';

const { key } = aKey();
let database: LogDatabase;
let folder: string;
beforeAll(async () => {
  database = await createLogDatabase('exchange-command');
  const made = await makeFolder();
  folder = made.folder;
  await writeFile(join(folder, 'key.pem'), key.key.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(join(folder, 'keys.json'), JSON.stringify({ keys: [publicJwk(key.key)] }));
  return made.remove;
});
afterAll(() => database.drop());

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T09:00:00.000Z`;

/** One chain that is closed, of a record on each of the days 1 to 9; and one of another process, on the day 9. */
beforeEach(async () => {
  await database.clear();
  const first = await openLog(database.url, key);
  for (let number = 1; number <= 9; number += 1) await first.append(aRecord(number, { time: day(number) }));
  await first.stop();
  const second = await openLog(database.url, key);
  await second.append(aRecord(10, { time: day(9) }));
  await second.stop();
});

async function run(args: string[], own: { keyFile?: string | null; hasDatabase?: boolean } = {}) {
  const said: string[] = [];
  const { keyFile = join(folder, 'key.pem'), hasDatabase = true } = own;
  const code = await runTask(readTask(args), {
    keyFile,
    path: (file) => join(folder, file),
    say: (text) => said.push(text),
    note: (text) => said.push(text),
    databaseUrl: async (asOwner) => {
      if (!hasDatabase) throw new Error('no database is asked for');
      return asOwner ? database.superuserUrl : database.url;
    },
  });
  return { code, said: said.join('\n') };
}

let files = 0;
const newFile = () => `file-${(files += 1)}.jsonl`;
const inOrder = { code: 0, said: 'The log is as it was written: 10 records in 2 chains.' };

test('the log verifies in the database, and in a file without one', async () => {
  expect(await run(['verify'])).toEqual(inOrder);
  const file = newFile();
  expect(await run(['export', '--out', file])).toEqual({ code: 0, said: `10 records written to ${file}` });
  const alone = { hasDatabase: false };
  expect(await run(['verify', '--export', file], alone)).toEqual(inOrder);
  expect(await run(['verify', '--export', file, '--keys', 'keys.json'], { ...alone, keyFile: null })).toEqual(inOrder);
  const unsure = await run(['verify', '--export', file], { ...alone, keyFile: null });
  expect(unsure).toEqual({ code: 0, said: expect.stringContaining(`compare with what you know: ${key.keyId}`) });
  await expect(run(['export', '--out', file])).rejects.toThrow(`${file} is there already`);
});

test('what is changed in the database is found and named', async () => {
  await database.superuser(
    `UPDATE exchange_record SET record = jsonb_set(record, '{caller,agency}', '"labour"') WHERE sequence = 4`,
  );
  const { code, said } = await run(['verify']);
  expect(code).toBe(1);
  expect(said).toMatch(/The log is NOT as it was written.*\n {2}chain [\da-f-]{36}: record 4 was changed$/);
  await expect(run(['archive', '--before', '2026-11-05', '--out', newFile()])).resolves.toMatchObject({
    code: 1,
    said: expect.stringContaining('Nothing was archived.'),
  });
});

test('by the keys of another hub nothing verifies', async () => {
  await writeFile(join(folder, 'other.json'), JSON.stringify({ keys: [publicJwk(aKey().key.key)] }));
  const { code, said } = await run(['verify', '--keys', 'other.json']);
  expect(code).toBe(1);
  expect(said).toContain(`is signed by the key ${key.keyId}, which is none of those given`);
});

test('any bit of a file that is another is found', async () => {
  const file = newFile();
  await run(['export', '--out', file]);
  const text = await readFile(join(folder, file));
  const changed = newFile();
  for (let place = 97; place < text.length; place += 397) {
    const bytes = Buffer.from(text);
    bytes[place] = (bytes[place] ?? 0) ^ 4;
    await writeFile(join(folder, changed), bytes);
    expect(await run(['verify', '--export', changed]), `byte ${place}`).toMatchObject({ code: 1 });
  }
  for (const length of [text.length - 2, text.lastIndexOf('\n', text.length - 2) + 1, 5_000]) {
    await writeFile(join(folder, changed), text.subarray(0, length));
    expect(await run(['verify', '--export', changed])).toMatchObject({
      code: 1,
      said: expect.stringContaining('its end was cut off'),
    });
  }
});

test('old records move to archives, after which all verifies with them, and the rest without them', async () => {
  const [first, second, rest] = [newFile(), newFile(), newFile()];
  expect(await run(['archive', '--before', '2026-11-04', '--out', first])).toEqual({
    code: 0,
    said: `3 records of 1 chains moved to ${first}`,
  });
  expect(await database.superuser('SELECT min(sequence), count(*) FROM exchange_record')).toEqual([
    { min: '1', count: '7' },
  ]);
  await run(['archive', '--before', '2026-11-06', '--out', second]);
  expect(await run(['verify', '--archive', second, '--archive', first])).toEqual(inOrder);
  const without = await run(['verify']);
  expect(without.code).toBe(0);
  expect(without.said).toMatch(
    /records 1 to 3 are in an archive of .*\n.*records 4 to 5 are in an archive of .*\n.*5 records/,
  );
  const onlyFirst = await run(['verify', '--archive', first]);
  expect(onlyFirst.code).toBe(0);
  expect(onlyFirst.said).toMatch(/^chain .*\n {2}records 4 to 5 are in an archive of .*\n.*8 records in 2 chains/);
  await run(['export', '--out', rest]);
  const alone = { hasDatabase: false };
  expect(await run(['verify', '--export', rest, '--archive', first, '--archive', second], alone)).toEqual(inOrder);
  expect((await run(['verify', '--export', second], alone)).code).toBe(0);

  expect(await run(['archive', '--before', '2026-11-30', '--out', newFile()])).toMatchObject({ code: 0 });
  expect(await run(['archive', '--before', '2026-11-30', '--out', newFile()])).toEqual({
    code: 0,
    said: 'No record is older than 2026-11-30T00:00:00.000Z: nothing to archive.',
  });
  expect(await run(['verify'])).toMatchObject({ code: 0, said: expect.stringContaining('0 records in 2 chains') });
  // A process that goes on finds its place behind the archives, and the next one too.
  await (await openLog(database.url, key)).stop();
  expect(await run(['verify'])).toMatchObject({ code: 0 });
});

test('an archive that was changed, and a link that was removed, are found', async () => {
  const file = newFile();
  await run(['archive', '--before', '2026-11-04', '--out', file]);
  const text = await readFile(join(folder, file), 'utf8');
  await writeFile(join(folder, file), text.replace('"agency":"justice"', '"agency":"labour"'));
  const changed = await run(['verify', '--archive', file]);
  expect(changed.code).toBe(1);
  expect(changed.said).toMatch(/: record 1 was changed\n.*it was changed: its lines have another hash/);
  await database.superuser('DELETE FROM exchange_archive');
  const removed = await run(['verify']);
  expect(removed.code).toBe(1);
  expect(removed.said).toMatch(/: records 1 to 3 were removed/);
});

test('a wrong call is refused with what is wrong', async () => {
  const refused: [string[], string][] = [
    [['prove'], 'Expected one of verify, export, archive, keys, not "prove".'],
    [['verify', '--out', 'x'], '--out is no option of verify.'],
    [['export'], '--out is missing: name a new file.'],
    [['archive', '--out', 'x', '--before', 'May'], '--before is "May": it must be a day such as 2026-01-31'],
    [['archive', '--out', 'x'], '--before is missing'],
    [['verify', '--export', 'no-such-file'], '--export: '],
    [['verify', '--export', 'keys.json'], 'is no file that pnpm exchange-log wrote.'],
    [['verify', '--keys', 'key.pem'], '--keys: key.pem is no JWK set'],
  ];
  for (const [args, message] of refused) await expect(run(args)).rejects.toThrow(message);
  await expect(run(['archive', '--before', '2026-11-04', '--out', 'x'], { keyFile: null })).rejects.toThrow(
    'EXCHANGE_LOG_KEY is not set',
  );
});
