import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reference } from './reference.ts';

/** Writes every file of the reference into the folder, which is made where it is not there; what else is in it stays. */
export function writeReference({ paths, render }: Reference, folder: string): void {
  for (const path of paths) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, render(path) ?? '');
  }
}
