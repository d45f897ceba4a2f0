import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Hub } from '../hub/hub.ts';
import { inBench } from '../project.ts';

/** The tables that the statement reads, by the database that they are copied from. */
const tables = {
  foreign_affairs: ['recommendation', 'recommendation_state', 'state', 'measure_link'],
  justice: ['registered_measure', 'responsibility', 'agency', 'measure'],
  labour: ['measure'],
  education: ['measure'],
};

interface Table {
  name: string;
  columns: string;
  rows: string;
}

/**
 * Copies the ministries' tables into one database of the same server, each ministry's in a schema of its name; gives a
 * connection to it, which the caller ends.
 */
export async function copyToOneDatabase(hub: Hub): Promise<pg.Client> {
  await connected(hub.database('postgres'), (client) => client.query('CREATE DATABASE bench'));
  const scratch = new pg.Client({ connectionString: hub.database('bench') });
  await scratch.connect();
  for (const [schema, names] of Object.entries(tables)) {
    await scratch.query(`CREATE SCHEMA ${schema}`);
    await connected(hub.database(schema), async (ministry) => {
      for (const name of names) await write(scratch, schema, await read(ministry, name));
    });
  }
  await scratch.query(await readFile(inBench('one-statement/functions.sql'), 'utf8'));
  await scratch.query(await readFile(inBench('one-statement/indexes.sql'), 'utf8'));
  await scratch.query('ANALYZE');
  return scratch;
}

/** A table with its rows as JSON. An enum becomes text; columns for searching stay behind. */
async function read(client: pg.Client, name: string): Promise<Table> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(format('%I %s', attname, CASE typtype WHEN 'e' THEN 'text' ELSE format_type(atttypid, atttypmod) END), ', ') AS columns
     FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND typname <> 'tsvector'`,
    [name],
  );
  const data = await client.query<{ rows: string }>(`SELECT json_agg(t)::text AS rows FROM ${name} AS t`);
  return { name, columns: rows[0]?.columns ?? '', rows: data.rows[0]?.rows ?? '[]' };
}

async function write(client: pg.Client, schema: string, { name, columns, rows }: Table): Promise<void> {
  const table = `${schema}.${name}`;
  await client.query(`CREATE TABLE ${table} (${columns})`);
  await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [rows]);
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
