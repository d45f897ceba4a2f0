import { type Database, databases } from '../database-names.ts';
import { databaseAddress, ensureDatabases } from '../postgres/databases.ts';
import { readSecrets } from '../postgres/secrets.ts';
import { openServer, type OpenServerOptions } from './open-server.ts';

/**
 * A ministry's database for a command-line tool, on the running hub's server or on one that `stack` stops.
 * Returns the address of the database for its own role.
 *
 * @throws Refusal where the hub is still starting or another command holds the folder.
 */
export async function openDatabase(
  folder: string,
  database: Database,
  options: OpenServerOptions,
  stack: AsyncDisposableStack,
): Promise<string> {
  const { port, started } = await openServer(folder, options, stack);
  if (started !== null) return (await ensureDatabases(started, Object.values(databases)))[database];
  const passwords = await readSecrets(folder, [database]);
  return databaseAddress(port, database, passwords[database]);
}
