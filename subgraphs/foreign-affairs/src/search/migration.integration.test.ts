import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, migrate, type Pool } from '@ortaq/kit/database';
import { createLogger } from '@ortaq/kit/process';
import { createTestDatabase, type TestDatabase } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const migrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

let database: TestDatabase;
let pool: Pool;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase('migration');
  pool = createPool(database.url, createLogger('test', { LOG_LEVEL: 'silent' }));
  folder = await mkdtemp(join(tmpdir(), 'ortaq-migrations-'));
  for (const name of ['migration_lock.toml', '20261122000000_first']) {
    await cp(join(migrations, name), join(folder, name), { recursive: true });
  }
  await migrate(database.url, folder);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

const name = (en: string) => JSON.stringify({ en, origin: { en: 'SUMMARY' } });

test('what a database holds before search is added is found after it, and goes on being found', async () => {
  await pool.query(`
    INSERT INTO state VALUES ('CL', 'CHL', '152', '${name('Chile')}', '{Чили}'), ('PE', 'PER', '604', '${name('Peru')}', '{}');
    INSERT INTO recommendation (id, kind, mechanism, paragraph, review_key, paragraph_key, text, summary, sources) VALUES
      ('a', 'CONCERN', 'OTHER', '7.1', '~', '~', '${name('Alpha')}', '${name('Beta')}', '[]'),
      ('b', 'CONCERN', 'OTHER', NULL, '~', '~', NULL, NULL, '[]');
    INSERT INTO recommendation_state VALUES ('a', 'CL', 0), ('a', 'PE', 1);
    INSERT INTO theme VALUES ('t', '${name('Theme')}');
    INSERT INTO meeting (id, title, held_on, held_from, place, participant_ids, sources) VALUES
      ('day', '${name('Gamma')}', '{"date":"2025-11-20","precision":"DAY"}', '2025-11-20', 'Delta', '{}', '[]'),
      ('month', '${name('Gamma')}', '{"date":"2024-02-01","precision":"MONTH"}', '2024-02-01', NULL, '{}', '[]'),
      ('span', '${name('Gamma')}', '{"date":"2024-02-01","endDate":"2024-03-02","precision":"DAY"}', '2024-02-01', NULL, '{}', '[]'),
      ('never', '${name('Gamma')}', NULL, NULL, NULL, NULL, '[]');
    INSERT INTO proposal (id, text, person, sources) VALUES ('p', '${name('Epsilon')}', 'Zeta', '[]');
    INSERT INTO instrument VALUES ('i', '${name('Eta')}', 'UNKNOWN', '[]')`);

  await migrate(database.url, migrations);

  const found = async (table: string, query: string) =>
    (await pool.query<{ id: string }>(`SELECT id FROM ${table} WHERE search @@ $1::tsquery ORDER BY id`, [query])).rows;
  expect(await found('recommendation', 'alpha & beta & 7 & chile & чили & peru')).toEqual([{ id: 'a' }]);
  expect(await found('meeting', 'gamma & delta')).toEqual([{ id: 'day' }]);
  expect(await found('proposal', 'epsilon & zeta')).toEqual([{ id: 'p' }]);
  expect(await found('instrument', 'eta')).toEqual([{ id: 'i' }]);
  expect(await found('state', 'чили')).toEqual([{ id: 'CL' }]);
  const { rows: days } = await pool.query('SELECT id, held_to::text AS "heldTo" FROM meeting ORDER BY id');
  expect(days).toEqual([
    { id: 'day', heldTo: '2025-11-20' },
    { id: 'month', heldTo: '2024-02-29' },
    { id: 'never', heldTo: null },
    { id: 'span', heldTo: '2024-03-02' },
  ]);
  const { rows: themes } = await pool.query('SELECT sources FROM theme');
  expect(themes).toEqual([{ sources: [] }]);

  await pool.query(
    `INSERT INTO recommendation_state VALUES ('b', 'PE', 0); DELETE FROM recommendation_state WHERE recommendation_id = 'a'`,
  );
  expect(await found('recommendation', 'peru')).toEqual([{ id: 'b' }]);
  expect(await found('recommendation', 'alpha')).toEqual([{ id: 'a' }]);
});

test('what one State ends with and the next begins with is no phrase', async () => {
  await pool.query(`
    UPDATE state SET name = '${name('Human')}', aliases = '{}' WHERE id = 'CL';
    UPDATE state SET name = '${name('Rights')}', aliases = '{}' WHERE id = 'PE';
    INSERT INTO recommendation_state VALUES ('a', 'CL', 0), ('a', 'PE', 1)`);
  const { rows } = await pool.query(`SELECT search @@ 'human <-> rights' AS phrase, search @@ 'human & rights' AS both,
    search @@ 'beta <-> human' AS across FROM recommendation WHERE id = 'a'`);
  expect(rows).toEqual([{ phrase: false, both: true, across: false }]);
});
