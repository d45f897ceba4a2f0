import { mkdir, rm, rmdir, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '@ortaq/kit/process';
import { dataPath } from '../postgres/place.ts';
import { type Holder, type Lock, takeLock } from './lock.ts';

const megabyte = 1_000_000;
const needed = { new: 500 * megabyte, old: 200 * megabyte };

/** Free bytes where a folder lies. */
type FreeSpace = (folder: string) => Promise<number>;

const freeSpace: FreeSpace = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/**
 * Makes the data folder where it is missing and takes it for this process, after checking
 * that it can be written and that there is room. A refused start leaves nothing behind.
 *
 * @throws Refusal naming the fault and what mends it.
 */
export async function claimFolder(folder: string, purpose: Holder['purpose'], free = freeSpace): Promise<Lock> {
  const made = await makeFolder(folder);
  try {
    await checkSpace(folder, free);
    const lock = await takeLock(folder, purpose);
    return {
      ...lock,
      release: async () => {
        await lock.release();
        await removeEmpty(made);
      },
    };
  } catch (error) {
    await removeEmpty(made);
    throw error;
  }
}

/** Returns the levels that it made, outermost first. */
async function makeFolder(folder: string): Promise<string[]> {
  const made: string[] = [];
  try {
    for (const level of await missingLevels(folder)) if (await makeLevel(level)) made.push(level);
    const probe = join(folder, `.writable-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe, { force: true });
    return made;
  } catch (error) {
    await removeEmpty(made);
    throw new Refusal(
      `The data folder ${folder} cannot be written: ${reasonOf(error as NodeJS.ErrnoException)}. ` +
        'Mend that, or choose another with DATA_DIR.',
    );
  }
}

/**
 * The folders to make below the nearest that is there, outermost first. Node's recursive `mkdir`
 * is no help: it never ends where a folder that is there answers ENOENT, as those of /proc do.
 */
async function missingLevels(folder: string): Promise<string[]> {
  const parent = dirname(folder);
  if ((await isFolder(folder)) || parent === folder) return [];
  return [...(await missingLevels(parent)), folder];
}

/**
 * Whether it was this process that made it: another start may be faster. Others than root may walk
 * through: PostgreSQL may have to run as one of them. What is secret has its own mode.
 */
async function makeLevel(level: string): Promise<boolean> {
  try {
    await mkdir(level, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && (await isFolder(level))) return false;
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return found?.isDirectory() ?? false;
}

/** Removes folders from the innermost out, up to the first that is not empty. */
async function removeEmpty(folders: string[]): Promise<void> {
  try {
    for (const folder of folders.toReversed()) await rmdir(folder);
  } catch {
    // It holds something by now, and so do those around it.
  }
}

function reasonOf({ code, path, message }: NodeJS.ErrnoException): string {
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'it is, or lies under, something that is not a folder';
  return code === 'ENOENT' && path ? `nothing can be made in ${dirname(path)}` : message;
}

async function checkSpace(folder: string, free: FreeSpace): Promise<void> {
  const data = await dataPath(folder);
  const isOld = await stat(join(data, 'PG_VERSION')).catch(() => undefined);
  const wanted = isOld ? needed.old : needed.new;
  const there = await free(isOld ? data : folder);
  if (there >= wanted) return;
  throw new Refusal(
    `The disk of the data folder ${folder} has ${Math.floor(there / megabyte)} MB free; ` +
      `${wanted / megabyte} MB are needed. Make room, or choose another folder with DATA_DIR.`,
  );
}
