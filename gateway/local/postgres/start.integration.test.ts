import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder, temporaryFolder } from '../fixtures/folder.ts';
import { processesWith } from '../fixtures/processes.ts';
import { freePort } from '../ports.ts';
import { type Postgres, type PostgresOptions, startPostgres } from './start.ts';

/** A server over a folder, stopped after the test. */
async function start(folder: string, options: Partial<PostgresOptions> = {}): Promise<Postgres> {
  const postgres = await startPostgres({ folder, port: await freePort(), throwAway: true, ...options });
  onTestFinished(postgres.stop);
  return postgres;
}

async function ask(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

test('a new folder gets a server of UTF-8 and ICU, whose data outlives it', async () => {
  const folder = await temporaryFolder();
  const first = await start(folder, { throwAway: false });
  expect(first).toMatchObject({ isNew: true, version: '18' });
  const words = `SELECT array_agg(w ORDER BY w COLLATE "kk-x-icu") AS words FROM unnest(ARRAY['я', 'ә', 'б', 'а']) w`;
  expect(await ask(first.url, words)).toEqual([{ words: ['а', 'ә', 'б', 'я'] }]);
  await ask(first.url, 'CREATE TABLE kept (fact text)', `INSERT INTO kept VALUES ('қалды')`);
  await first.stop();
  expect(await readFile(join(folder, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
  expect(await readdir(folder)).toEqual(['passwords.json', 'postgres', 'postgres.log']);
  expect(await processesWith(folder)).toEqual([]);

  const second = await start(folder);
  expect(second.isNew).toBe(false);
  expect(await ask(second.url, 'SELECT fact FROM kept')).toEqual([{ fact: 'қалды' }]);
  await ask(second.url, 'CREATE EXTENSION pg_stat_statements');
  expect(await ask(second.url, 'SELECT count(*) > 0 AS counted FROM pg_stat_statements')).toEqual([{ counted: true }]);
});

describe('over an existing folder', () => {
  let made: string;
  beforeAll(async () => {
    const { folder, remove } = await makeFolder();
    made = join(folder, 'data');
    const postgres = await startPostgres({ folder: made, port: await freePort(), throwAway: true });
    await postgres.stop();
    return remove;
  });

  async function copy(): Promise<string> {
    const folder = join(await temporaryFolder(), 'data');
    await cp(made, folder, { recursive: true });
    return folder;
  }

  test('the passwords are for their owner’s eyes, and no other address or password gets in', async () => {
    const folder = await copy();
    const { url, port } = await start(folder);
    expect(((await stat(join(folder, 'passwords.json'))).mode & 0o777).toString(8)).toBe('600');
    await expect(ask(url.replace(/:[^:@]+@/, ':guess@'), 'SELECT')).rejects.toMatchObject({ code: '28P01' });
    expect(
      await ask(
        url,
        `SELECT setting FROM pg_settings WHERE name IN ('listen_addresses', 'port', 'unix_socket_directories') ORDER BY name`,
      ),
    ).toEqual([{ setting: '127.0.0.1' }, { setting: String(port) }, { setting: '' }]);
  });

  test('another major version’s folder is refused, and so is one that is none', async () => {
    const folder = await copy();
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    await expect(start(folder)).rejects.toThrow(/was made by PostgreSQL 17; this hub has PostgreSQL 18.*DATA_DIR/);
    const odd = await copy();
    await rm(join(odd, 'postgres'), { recursive: true });
    await mkdir(join(odd, 'postgres'));
    await expect(start(odd)).rejects.toThrow(/is not a PostgreSQL data folder/);
    expect(await processesWith(folder)).toEqual([]);
  });

  test('data without its passwords, or with damaged ones, is refused', async () => {
    const folder = await copy();
    await writeFile(join(folder, 'passwords.json'), '{"postgres":');
    await expect(start(folder)).rejects.toThrow(/passwords.json, .* is damaged/);
    await rm(join(folder, 'passwords.json'));
    await expect(start(folder)).rejects.toThrow(/holds data, but not its passwords/);
  });

  test('what an interrupted first start left is cleared away', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'postgres.new-abc'));
    const abort = new AbortController();
    const begun = start(folder, { signal: abort.signal });
    setTimeout(() => abort.abort(new Error('asked to stop')), 300);
    await expect(begun).rejects.toThrow('asked to stop');
    expect(await readdir(folder)).toEqual(['passwords.json']);
    expect(await processesWith(folder)).toEqual([]);
  });

  test('a server that was left behind is stopped in order first', async () => {
    const folder = await copy();
    const left = await start(folder);
    const next = await start(folder);
    expect(await left.server.exited).toEqual({ code: 0, signal: null });
    expect(await ask(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('a pid file whose number belongs to another program by now is no obstacle', async () => {
    const folder = await copy();
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${folder}/postgres\n`);
    const { url } = await start(folder);
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('a port that is taken meanwhile is told with the server’s own words', async () => {
    const { port } = await start(await copy());
    await expect(start(await copy(), { port })).rejects.toThrow(/did not start[^]*Address already in use/);
  });

  test('a killed server can be started again on the same port', async () => {
    const postgres = await start(await copy());
    process.kill(postgres.server.pid, 'SIGKILL');
    await postgres.server.exited;
    await postgres.relaunch();
    expect(await ask(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
