import { rename, writeFile } from 'node:fs/promises';

/** Writes a file that others find whole, the old one or the new; it is on the disk when this resolves. */
export async function replaceFile(file: string, text: string, mode: number): Promise<void> {
  await writeFile(`${file}.new`, text, { mode, flush: true });
  await rename(`${file}.new`, file);
}
