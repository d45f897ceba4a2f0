import { cp, glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, migrate } from '@ortaq/kit/database';
import { createLogger } from '@ortaq/kit/process';
import { createTestDatabase, type TestDatabase } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const searchFunctions = fileURLToPath(new URL('../../../kit/prisma/search.sql', import.meta.url));

let database: TestDatabase;
let pool: ReturnType<typeof createPool>;
beforeAll(async () => {
  database = await createTestDatabase('migration');
  pool = createPool(database.url, createLogger('test', { LOG_LEVEL: 'silent' }));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** The database as the first version left it, with rows. */
async function fillFirstVersion(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ortaq-first-'));
  for (const name of ['migration_lock.toml', '20261122000000_first']) {
    await cp(join(migrations, name), join(folder, name), { recursive: true });
  }
  expect(await migrate(database.url, folder)).toEqual(['20261122000000_first']);
  await rm(folder, { recursive: true });
  await pool.query(`
    INSERT INTO agency (id, name, kind, aliases, member_ids, sources) VALUES
      ('g', '{"kk": "Топ", "origin": {"kk": "OFFICIAL"}}', 'GROUP', '{}', '{a,b}', '[]'),
      ('a', '{"kk": "Әкімдік", "origin": {"kk": "OFFICIAL"}}', 'LOCAL_EXECUTIVE', '{Акимат}', '{}', '[]'),
      ('b', '{"ru": "Акимат Б", "origin": {"ru": "OFFICIAL"}}', 'LOCAL_EXECUTIVE', NULL, NULL, '[]');
    INSERT INTO legal_act (id, title, kind, status, sources) VALUES ('act', '{"ru": "О чём-то"}', 'LAW', 'DRAFT', '[]');
    INSERT INTO plan (id, title, kind, status, owner_id, sources) VALUES ('p', '{"en": "A plan"}', 'OTHER', 'DRAFT', 'a', '[]');
    INSERT INTO registered_measure (id, owner_id, code_key, title, status, timeframe_to, revision, as_of)
      VALUES ('labour-1', 'a', '1', '{"kk": "Қамқорлық"}', 'PLANNED', '2026-01-31', 1, now());
    INSERT INTO responsibility (id, measure_id, agency_id, role, "order", as_agreed, stated)
      VALUES ('labour-1:1', 'labour-1', 'g', 'LEAD', 1, false, true);`);
}

async function rows(statement: string): Promise<unknown[]> {
  return (await pool.query(statement)).rows;
}

test('a database with rows comes up to date: nothing is lost, and what is worked out is there', async () => {
  await fillFirstVersion();
  expect(await migrate(database.url, migrations)).not.toContain('20261122000000_first');
  const told = `SELECT agency_id AS id, due_on::text AS due, as_written AS written, expanded, collapsed
    FROM effective_responsibility ORDER BY agency_id`;
  const due = '2026-01-31';
  expect(await rows(told)).toEqual([
    { id: 'a', due, written: false, expanded: true, collapsed: false },
    { id: 'b', due, written: false, expanded: true, collapsed: false },
    { id: 'g', due, written: true, expanded: false, collapsed: true },
  ]);
  expect(await rows(`SELECT id FROM agency WHERE search @@ '''акимат'''::tsquery ORDER BY id`)).toEqual([
    { id: 'a' },
    { id: 'b' },
  ]);
  expect(await rows(`SELECT id FROM registered_measure WHERE search @@ '''камк'':*'::tsquery`)).toEqual([
    { id: 'labour-1' },
  ]);
  expect(await rows('SELECT statements, indicators, subjects FROM plan')).toEqual([
    { statements: [], indicators: [], subjects: [] },
  ]);
  expect(await rows('SELECT indicators, summary, carries_out_id AS plan FROM legal_act')).toEqual([
    { indicators: [], summary: null, plan: null },
  ]);
  expect(await rows('SELECT DISTINCT observer_ids AS observers FROM agency')).toEqual([{ observers: [] }]);
});

test('whoever deletes a member of a group leaves nothing told of it', async () => {
  await pool.query(`DELETE FROM agency WHERE id = 'b'`);
  expect(await rows('SELECT agency_id AS id FROM effective_responsibility ORDER BY 1')).toEqual([
    { id: 'a' },
    { id: 'g' },
  ]);
  await pool.query(`DELETE FROM responsibility`);
  expect(await rows('SELECT id FROM effective_responsibility')).toEqual([]);
});

test('words are folded in the database by the kit’s own functions', async () => {
  const files = await Array.fromAsync(glob('*/migration.sql', { cwd: migrations }));
  const scripts = await Promise.all(files.map((file) => readFile(join(migrations, file), 'utf8')));
  expect(scripts.join('\n')).toContain(await readFile(searchFunctions, 'utf8'));
});
