import { mkdir, rm, rmdir, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  const undo = () => (made ? rmdir(folder).catch(() => {}) : Promise.resolve());
  try {
    await checkSpace(folder, free);
    const lock = await takeLock(folder, purpose);
    return {
      ...lock,
      release: async () => {
        await lock.release();
        await undo(); // Only an empty folder goes.
      },
    };
  } catch (error) {
    await undo();
    throw error;
  }
}

/** Others than root may walk through: PostgreSQL may have to run as one of them. What is secret has its own mode. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    const first = await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const probe = join(folder, `.writable-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
    return first !== undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'it is, or lies under, something that is not a folder' : message;
    throw new Refusal(
      `The data folder ${folder} cannot be written: ${reason}. Mend that, or choose another with DATA_DIR.`,
    );
  }
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
