import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf } from '../folder/process-facts.ts';

const patience = 30_000;

/**
 * Ends in order a server that a killed hub left on this data, so that the next can start:
 * two servers on one folder would destroy it. A pid file whose process is dead, or whose
 * number now belongs to another program, as after a restart of a container, is removed.
 *
 * Returns whether a server was stopped.
 *
 * @throws Error where it does not end.
 */
export async function stopOrphan(data: string): Promise<boolean> {
  const file = join(data, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return false;
  if (!(await isServerOf(pid, data))) {
    await rm(file, { force: true });
    return false;
  }
  process.kill(pid, 'SIGINT');
  for (const deadline = performance.now() + patience; performance.now() < deadline;) {
    if (!(await isServerOf(pid, data))) return true;
    await sleep(20);
  }
  throw new Error(
    `A PostgreSQL server (process ${pid}) of an earlier hub does not end. End it by hand, then start again.`,
  );
}

async function isServerOf(pid: number, data: string): Promise<boolean> {
  const command = await commandOf(pid);
  return command !== undefined && command.includes(`postgres -D ${data} `);
}
