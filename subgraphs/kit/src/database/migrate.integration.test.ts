import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase('migrate');
  folder = await mkdtemp(join(tmpdir(), 'ortaq-migrations-'));
  await writeFile(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('what the database has not had is applied, oldest first, and once', async () => {
  await write('20260102000000_second', 'ALTER TABLE thing ADD COLUMN name TEXT;');
  await write('20260101000000_first', 'CREATE TABLE thing (id TEXT PRIMARY KEY);');
  expect(await migrate(database.url, folder)).toEqual(['20260101000000_first', '20260102000000_second']);
  expect(await migrate(database.url, folder)).toEqual([]);
  await write('20260103000000_third', 'ALTER TABLE thing ADD COLUMN number INTEGER;');
  expect(await migrate(database.url, folder)).toEqual(['20260103000000_third']);
  const columns = await query(`SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'thing'`);
  expect(new Set(columns.map(({ name }) => name))).toEqual(new Set(['id', 'name', 'number']));
});

test('a semicolon in a comment or a function ends no statement', async () => {
  await write(
    '20260103120000_function',
    `-- A comment; with a semicolon.
     CREATE FUNCTION twice(value int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN value := value * 2; RETURN value; END $$;`,
  );
  expect(await migrate(database.url, folder)).toEqual(['20260103120000_function']);
  expect(await query('SELECT twice(21) AS number')).toEqual([{ number: 42 }]);
});

test('a migration that fails stops the start, leaves nothing behind, and is not taken for applied', async () => {
  const broken = await mkdtemp(join(tmpdir(), 'ortaq-migrations-'));
  await cp(folder, broken, { recursive: true });
  await mkdir(join(broken, '20260104000000_broken'));
  await writeFile(
    join(broken, '20260104000000_broken', 'migration.sql'),
    'CREATE TABLE half (id TEXT); CREATE TABLE thing (id TEXT);',
  );
  await expect(migrate(database.url, broken)).rejects.toThrow(/thing.*already exists|already exists/s);
  await expect(migrate(database.url, broken)).rejects.toThrow(/20260104000000_broken/);
  expect(await query(`SELECT to_regclass('half') AS name`)).toEqual([{ name: null }]);
  await rm(broken, { recursive: true });
});
