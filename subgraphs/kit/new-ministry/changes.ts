import { lstat, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NewFile } from './files.ts';

/** What is changed in a folder, so that it can be taken back. */
export interface Changes {
  write: (files: NewFile[]) => Promise<void>;
  /** Puts everything back as it was. */
  undo: () => Promise<void>;
}

/**
 * Changes to the folder `root`.
 *
 * @param touched files that others change meanwhile.
 * @param made folders that are new, with all that anyone puts there.
 */
export async function trackChanges(root: string, touched: string[], made: string[]): Promise<Changes> {
  const before = new Map<string, string>();
  const keep = async (path: string) => {
    if (made.some((folder) => path.startsWith(`${folder}/`)) || before.has(path)) return;
    before.set(path, await readFile(join(root, path), 'utf8'));
  };
  for (const path of touched) await keep(path);
  for (const folder of made) await mustBeNew(join(root, folder));
  return {
    async write(files) {
      for (const { path, ...what } of files) {
        await keep(path);
        await mkdir(dirname(join(root, path)), { recursive: true });
        if ('target' in what) await symlink(what.target, join(root, path));
        else await writeFile(join(root, path), what.text);
      }
    },
    async undo() {
      for (const folder of made) await rm(join(root, folder), { recursive: true, force: true });
      for (const [path, text] of before) await writeFile(join(root, path), text);
    },
  };
}

async function mustBeNew(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  if (found) throw new Error(`${folder} is there already`);
}
