import pg from 'pg';
import { ministryEntries } from '../../../schema/ministries.ts';
import type { Hub } from './hub.ts';

/**
 * Gives each measure of the demonstration data a twin that differs by its id alone: with its owner, in the register and
 * with its links. So a list can be twice as long, whose items weigh the same.
 */
export async function doubleMeasures(hub: Hub): Promise<void> {
  for (const { name, measureType } of ministryEntries) {
    if (measureType) await copyRows(hub.database(name), 'measure', { id: twin('id') });
  }
  const justice = hub.database('justice');
  await copyRows(justice, 'registered_measure', { id: twin('id') });
  await copyRows(justice, 'responsibility', { id: twin('id'), measure_id: twin('measure_id') });
  await copyRows(hub.database('foreign_affairs'), 'measure_link', { measure_id: twin('measure_id') });
}

/** The id of a measure's twin: ids end in a number, and those of the demonstration data in none so long. */
export const twinOf = (id: string): string => `${id}00`;

/** The same in SQL. */
const twin = (column: string) => `${column} || '00'`;

/** Copies all rows of a table with other values in some columns, which are given as SQL. */
async function copyRows(database: string, table: string, changed: Record<string, string>): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'`,
      [table],
    );
    const columns = rows.map(({ name }) => pg.escapeIdentifier(name));
    const values = rows.map(({ name }) => changed[name] ?? pg.escapeIdentifier(name));
    await client.query(`INSERT INTO ${table} (${columns.join()}) SELECT ${values.join()} FROM ${table}`);
  } finally {
    await client.end();
  }
}
