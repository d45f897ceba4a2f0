import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Launched } from '../processes/launched.ts';
import { ensureCluster } from './cluster.ts';
import { choosePlace, type Machine, type Place } from './place.ts';
import { readSecrets, requireSecrets } from './secrets.ts';
import { launchServer } from './server.ts';
import { startWatch } from './watcher.ts';

export interface PostgresOptions {
  /** The folder that holds, or will hold, the server's data, log and passwords; made where it is missing. */
  folder: string;
  port: number;
  /** For tests: faster, but the data does not survive a crash of the machine. */
  throwAway?: boolean;
  signal?: AbortSignal;
  /** Tests give a machine that forbids user namespaces. */
  machine?: Machine;
}

/** A running server on 127.0.0.1. */
export interface Postgres {
  /** The superuser's address of the database `postgres`. */
  url: string;
  folder: string;
  port: number;
  /** The major version, such as `18`. */
  version: string;
  /** Whether the data folder was made by this start. */
  isNew: boolean;
  place: Place;
  server: Launched;
  /** Starts a server that died again, on the same data and port. */
  relaunch: (signal?: AbortSignal) => Promise<Launched>;
  /** Shuts the server down in order; resolves when it is gone. */
  stop: () => Promise<void>;
}

/**
 * Starts a PostgreSQL server over a folder and waits until it accepts connections. The
 * caller holds the folder's lock, or knows that nobody else uses it.
 *
 * @throws Refusal where the folder or the system does not allow it; Error where the server
 * does not come up. Nothing is left running then.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { port, signal, throwAway } = options;
  await mkdir(options.folder, { recursive: true });
  const folder = await realpath(options.folder);
  const place = await choosePlace(folder, options.machine);
  if (await stat(place.data).catch(() => undefined)) await requireSecrets(folder);
  const { postgres: password } = await readSecrets(folder, ['postgres']);
  const isNew = await ensureCluster(place, password, { signal, throwAway });

  const log = join(folder, 'postgres.log');
  const watch = startWatch(place.data);
  const launch = (abort?: AbortSignal) =>
    launchServer({ place, port, log, throwAway, signal: abort, onSpawn: watch.over });
  const server = await launch(signal).catch(async (error: unknown) => {
    await watch.end();
    throw error;
  });
  let current = server;
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    folder,
    port,
    version: (await readFile(join(place.data, 'PG_VERSION'), 'utf8')).trim(),
    isNew,
    place,
    server,
    relaunch: async (abort) => (current = await launch(abort)),
    stop: async () => {
      await current.stop();
      await watch.end();
    },
  };
}
