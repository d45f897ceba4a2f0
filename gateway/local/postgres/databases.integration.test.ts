import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { makeFolder } from '../fixtures/folder.ts';
import { freePort } from '../ports.ts';
import { ensureDatabases } from './databases.ts';
import { type Postgres, startPostgres } from './start.ts';

let postgres: Postgres;
beforeAll(async () => {
  const { folder, remove } = await makeFolder();
  postgres = await startPostgres({ folder, port: await freePort(), throwAway: true });
  return async () => {
    await postgres.stop();
    await remove();
  };
});

async function connect(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query('SELECT current_user, current_database()');
    return `${rows[0].current_user} in ${rows[0].current_database}`;
  } catch (error) {
    return String((error as { code?: string }).code);
  } finally {
    await client.end();
  }
}

test('each role opens its own database and no other', async () => {
  const roles: ('labour' | 'foreign_affairs')[] = ['labour', 'foreign_affairs'];
  const urls = await ensureDatabases(postgres, roles);
  const other = (name: string) => connect(urls.labour.replace(/[^/]*$/, name));
  expect(await connect(urls.labour)).toBe('labour in labour');
  expect(await connect(urls.foreign_affairs)).toBe('foreign_affairs in foreign_affairs');
  expect(await other('foreign_affairs')).toBe('42501');
  expect(await other('postgres')).toBe('42501');
  expect(await other('template1')).toBe('42501');
});

test('again, it changes nothing but adds what is missing', async () => {
  const before = await ensureDatabases(postgres, ['labour']);
  const client = new pg.Client({ connectionString: before.labour });
  await client.connect();
  await client.query('CREATE TABLE kept (fact text)');
  await client.end();
  const after = await ensureDatabases(postgres, ['labour', 'education']);
  expect(after.labour).toBe(before.labour);
  expect(await connect(after.education)).toBe('education in education');
});
