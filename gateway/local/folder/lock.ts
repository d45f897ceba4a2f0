import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@ortaq/kit/process';
import { z } from 'zod';
import { birthOf } from './process-facts.ts';

/** Who works on a data folder. */
const Holder = z.object({
  pid: z.number().int().positive(),
  born: z.string(),
  /** A hub shares its server with command-line tools; a tool's server ends with it. */
  purpose: z.enum(['hub', 'command']),
  /** Where the holder's PostgreSQL listens, once it does. */
  postgresPort: z.number().int().optional(),
});
export type Holder = z.output<typeof Holder>;

export interface Lock {
  /** Whether it was taken from a holder that is dead: what that one started may still be ending. */
  takenOver: boolean;
  /** Lets others know where PostgreSQL listens. */
  announce: (postgresPort: number) => Promise<void>;
  release: () => Promise<void>;
}

/** The living holder of a folder's lock, if it has one. */
export async function readHolder(folder: string): Promise<Holder | undefined> {
  const holder = parse(await readFile(lockFile(folder), 'utf8').catch(() => ''));
  return holder && (await isAlive(holder)) ? holder : undefined;
}

/**
 * Takes the folder for this process. A dead process's lock is taken over.
 *
 * @throws Refusal naming the process that holds it.
 */
export async function takeLock(folder: string, purpose: Holder['purpose']): Promise<Lock> {
  const file = lockFile(folder);
  const own = `${file}.${randomUUID()}`;
  const holder: Holder = { pid: process.pid, born: (await birthOf(process.pid)) ?? '', purpose };
  const takenOver = await removeStale(folder, own);
  await writeFile(own, JSON.stringify(holder), { mode: 0o644 });
  try {
    // A link appears whole or not at all, and never replaces another's.
    await link(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw heldBy(folder, await readHolder(folder));
  } finally {
    await rm(own, { force: true });
  }
  return {
    takenOver,
    announce: async (postgresPort) => {
      await writeFile(own, JSON.stringify({ ...holder, postgresPort }));
      await rename(own, file);
    },
    release: () => rm(file, { force: true }),
  };
}

/** Moves a dead holder's lock away; puts it back if another start was faster and it is alive. */
async function removeStale(folder: string, aside: string): Promise<boolean> {
  const file = lockFile(folder);
  const alive = await readHolder(folder);
  if (alive) throw heldBy(folder, alive);
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  const moved = parse(await readFile(aside, 'utf8'));
  if (!moved || !(await isAlive(moved))) return true;
  await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
  throw heldBy(folder, moved);
}

function heldBy(folder: string, holder: Holder | undefined): Refusal {
  const who = holder?.purpose === 'command' ? 'A command' : 'Another hub';
  const number = holder ? ` (process ${holder.pid})` : '';
  const remedy =
    holder?.purpose === 'command' ? 'Wait until it has ended' : 'Stop it, or choose another folder with DATA_DIR';
  return new Refusal(`${who}${number} is working on the data folder ${folder}. ${remedy}.`);
}

async function isAlive(holder: Holder): Promise<boolean> {
  return (await birthOf(holder.pid)) === holder.born;
}

function parse(text: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const lockFile = (folder: string) => join(folder, 'hub.lock');
