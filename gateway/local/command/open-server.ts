import { Refusal } from '@ortaq/kit/process';
import { claimFolder } from '../folder/claim.ts';
import { readHolder } from '../folder/lock.ts';
import { freePort } from '../ports.ts';
import type { Postgres } from '../postgres/start.ts';
import { startPostgres } from '../postgres/start.ts';
import type { Report } from '../terminal/report.ts';

export interface OpenServerOptions {
  report: Report;
  /** Ends a start that is under way. */
  asked: AbortSignal;
}

/** A server that works on a data folder: its port; `started` where it was started now, and may lack databases. */
export interface OpenServer {
  port: number;
  started: Postgres | null;
}

/**
 * The PostgreSQL server of a data folder for a command-line tool: the running hub's, where one works on the folder; else
 * one started now, on any free port, which `stack` stops.
 *
 * @throws Refusal where the hub is still starting or another command holds the folder.
 */
export async function openServer(
  folder: string,
  { report, asked }: OpenServerOptions,
  stack: AsyncDisposableStack,
): Promise<OpenServer> {
  const holder = await readHolder(folder);
  if (holder?.purpose === 'hub') {
    if (holder.postgresPort === undefined) {
      throw new Refusal(`The hub on the data folder ${folder} is still starting. Try again when it is ready.`);
    }
    return { port: holder.postgresPort, started: null };
  }
  const lock = await claimFolder(folder, 'command');
  stack.defer(lock.release);
  const began = performance.now();
  const started = await startPostgres({ folder, port: await freePort(), signal: asked });
  stack.defer(started.stop);
  report.step(`PostgreSQL ${started.version} started for this command`, began);
  asked.throwIfAborted();
  return { port: started.port, started };
}
