import { Refusal } from '@ortaq/kit/process';
import { claimFolder } from '../folder/claim.ts';
import { readHolder } from '../folder/lock.ts';
import { type Database, databases } from '../database-names.ts';
import { freePort } from '../ports.ts';
import { databaseAddress, ensureDatabases } from '../postgres/databases.ts';
import { readSecrets } from '../postgres/secrets.ts';
import { startPostgres } from '../postgres/start.ts';
import type { Report } from '../terminal/report.ts';

export interface OpenDatabaseOptions {
  report: Report;
  /** Ends a start that is under way. */
  asked: AbortSignal;
}

/**
 * A ministry's database for a command-line tool: the running hub's, where one works on the
 * folder; else that of a server started now, on any free port, which `stack` stops.
 * Returns the address of the database for its own role.
 *
 * @throws Refusal where the hub is still starting or another command holds the folder.
 */
export async function openDatabase(
  folder: string,
  database: Database,
  { report, asked }: OpenDatabaseOptions,
  stack: AsyncDisposableStack,
): Promise<string> {
  const holder = await readHolder(folder);
  if (holder?.purpose === 'hub') {
    if (holder.postgresPort === undefined) {
      throw new Refusal(`The hub on the data folder ${folder} is still starting. Try again when it is ready.`);
    }
    const passwords = await readSecrets(folder, [database]);
    return databaseAddress(holder.postgresPort, database, passwords[database]);
  }
  const lock = await claimFolder(folder, 'command');
  stack.defer(lock.release);
  const began = performance.now();
  const postgres = await startPostgres({ folder, port: await freePort(), signal: asked });
  stack.defer(postgres.stop);
  const urls = await ensureDatabases(postgres, Object.values(databases));
  report.step(`PostgreSQL ${postgres.version} started for this command`, began);
  asked.throwIfAborted();
  return urls[database];
}
