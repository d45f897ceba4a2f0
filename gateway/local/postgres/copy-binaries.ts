import { chmod, constants, cp, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Binaries, binariesIn, readVersion } from './binaries.ts';

/**
 * Copies PostgreSQL's programs (60 MB) into `home`, readable to everybody, once for each
 * version. Copies, not hard links: an install under a strict umask leaves files that only
 * their owner reads, and the package manager's store must keep its modes.
 */
export async function copyBinaries(binaries: Binaries, home: string): Promise<Binaries> {
  const folder = join(home, `postgresql-${await readVersion(binaries)}`);
  if (await stat(folder).catch(() => undefined)) return binariesIn(folder);
  const unfinished = await mkdtemp(join(home, `${basename(folder)}.new-`));
  try {
    await cp(binaries.folder, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
    });
    await openToAll(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  return binariesIn(folder);
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const isProgram = entry.isDirectory() || basename(dirname(path)) === 'bin';
    if (!entry.isSymbolicLink()) await chmod(path, isProgram ? 0o755 : 0o644);
  }
}
