import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL server's superuser, which the test run provides. */
    postgresUrl: string;
  }
}

export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** Makes an empty database of its own for a test file; `name` only helps to recognise it. */
export async function createTestDatabase(name: string): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const database = `test_${name.replaceAll(/\W/g, '_')}_${randomBytes(4).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${database}`;
  await connected(server, (client) => client.query(`CREATE DATABASE ${database}`));
  return { url: url.href, drop: () => connected(server, (client) => drop(client, database)) };
}

/**
 * Drops a database. Connections that are being closed may take a moment: one that is cut off then fails a test that is
 * over already. Those that stay are cut off.
 */
async function drop(client: pg.Client, database: string): Promise<void> {
  const open = `SELECT FROM pg_stat_activity WHERE datname = '${database}'`;
  for (let tries = 40; tries > 0 && (await client.query(open)).rowCount !== 0; tries -= 1) await sleep(50);
  await client.query(`DROP DATABASE ${database} WITH (FORCE)`);
}

async function connected(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
