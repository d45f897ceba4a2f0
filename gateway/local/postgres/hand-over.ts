import { lchown, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Gives a file, or a folder with all that is in it, to another owner. Links are not followed. */
export async function handOver(path: string, owner: { uid: number; gid: number }): Promise<void> {
  await lchown(path, owner.uid, owner.gid);
  const entries = await readdir(path, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return [];
    throw error;
  });
  for (const entry of entries) await lchown(join(path, entry), owner.uid, owner.gid);
}
