import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exitOf, type Launched } from '../processes/launched.ts';
import { stopOrphan } from './orphan.ts';
import type { Place } from './place.ts';
import { invocation } from './run-as.ts';

export interface ServerOptions {
  place: Place;
  port: number;
  /** The file that takes the server's log. */
  log: string;
  /** Tests' data need not survive a crash of the machine. */
  throwAway?: boolean | undefined;
  signal?: AbortSignal | undefined;
  /** Told the process before it accepts connections. */
  onSpawn?: (pid: number) => void;
}

const startTimeout = 60_000;
const fastShutdown = 30_000;
const immediateShutdown = 5_000;

/**
 * Starts the server, in a process group of its own so that a terminal's Ctrl-C does not
 * reach it, and waits until it accepts connections: on 127.0.0.1 alone, without sockets in
 * the file system. Its `stop` is PostgreSQL's fast shutdown: transactions are rolled back,
 * clients sent away, everything written.
 *
 * @throws Error with the end of the server's log where it does not start.
 */
export async function launchServer(options: ServerOptions): Promise<Launched> {
  const { place, signal } = options;
  await stopOrphan(place.data);
  await rotate(options.log);
  const log = await open(options.log, 'a', 0o600);
  const began = (await log.stat()).size;
  const run = invocation(place.runAs, place.binaries.postgres, ['-D', place.data, ...settings(options)]);
  const child = spawn(run.command, run.args, {
    ...run.options,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const exited = exitOf(child);
  await once(child, 'spawn').finally(() => log.close());
  const pid = child.pid ?? 0;
  options.onSpawn?.(pid);

  const stop = async () => {
    for (const [how, patience] of [
      ['SIGINT', fastShutdown],
      ['SIGQUIT', immediateShutdown],
      ['SIGKILL', 0],
    ] as const) {
      child.kill(how);
      const gone = await Promise.race([exited.then(() => true), sleep(patience, false, { ref: false })]);
      if (gone) return;
    }
    await exited;
  };
  const ended = exited.then(() => true);
  for (const deadline = performance.now() + startTimeout; ;) {
    if (await isReady(place.data, pid)) return { pid, exited, stop };
    const gone = await Promise.race([ended, sleep(10, false)]);
    if (gone || signal?.aborted || performance.now() > deadline) break;
  }
  await stop();
  signal?.throwIfAborted();
  throw new Error(`PostgreSQL did not start. The end of ${options.log}:\n${await endOf(options.log, began)}`);
}

function settings({ port, throwAway }: ServerOptions): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    // Reads by the process that needs them: three helper processes fewer, and the data is in memory.
    io_method: 'sync',
    timezone: 'UTC',
    log_line_prefix: '%m [%p] %d ',
    // The end-to-end tests count statements with it.
    shared_preload_libraries: 'pg_stat_statements',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The server says so in the eighth line of its pid file: what pg_ctl waits for, too. */
async function isReady(data: string, pid: number): Promise<boolean> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

async function rotate(log: string): Promise<void> {
  const { size } = await stat(log).catch(() => ({ size: 0 }));
  if (size > 5_000_000) await rename(log, `${log}.old`);
}

async function endOf(log: string, from: number): Promise<string> {
  const written = (await readFile(log)).subarray(from).toString();
  return written.trim().split('\n').slice(-8).join('\n');
}
