import { readFile } from 'node:fs/promises';
import { Refusal } from '@ortaq/kit/process';

/** @throws Refusal where the file cannot be read. */
export async function readSupergraph(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'it is not there' : `it cannot be read (${code})`;
    throw new Refusal(
      `No supergraph from ${file}: ${why}. Compose one, or name another by SUPERGRAPH or --supergraph.`,
    );
  }
}
