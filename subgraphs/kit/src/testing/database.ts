import { randomBytes } from 'node:crypto';
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
  await run(server, `CREATE DATABASE ${database}`);
  return { url: url.href, drop: () => run(server, `DROP DATABASE ${database} WITH (FORCE)`) };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
