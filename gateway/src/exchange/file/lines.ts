import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Refusal } from '@ortaq/kit/process';

/** Writes a file's lines, and knows what was written so far. */
export interface LineWriter {
  write: (line: string) => Promise<void>;
  /** How many lines there are, and the SHA-256 of them with their ends. */
  soFar: () => { lines: number; sha256: string };
}

const bufferedCharacters = 1_000_000;

/**
 * Writes a new file whole or not at all, for its owner's eyes.
 *
 * @throws Refusal where it is there already, or cannot be written.
 */
export async function writeNewFile(path: string, fill: (writer: LineWriter) => Promise<void>): Promise<void> {
  if (await stat(path).catch(() => undefined)) throw new Refusal(`--out: ${path} is there already. Name a new file.`);
  const partial = `${path}.part`;
  const file = await open(partial, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`--out: ${path} cannot be written (${error.code ?? error.message}).`);
  });
  try {
    const digest = createHash('sha256');
    let lines = 0;
    let buffered = '';
    const flush = async () => {
      await file.write(buffered);
      buffered = '';
    };
    await fill({
      async write(line) {
        const whole = `${line}\n`;
        digest.update(whole);
        lines += 1;
        buffered += whole;
        if (buffered.length > bufferedCharacters) await flush();
      },
      soFar: () => ({ lines, sha256: digest.copy().digest('hex') }),
    });
    await flush();
    await file.sync();
    await file.close();
    await rename(partial, path);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(partial, { force: true });
    throw error;
  }
}

/** @throws Refusal naming the option where the file cannot be read. */
export async function* linesOf(path: string, option: string): AsyncIterable<string> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${option}: ${path} cannot be read (${error.code ?? error.message}).`);
  });
  await file.close();
  yield* createInterface({ input: createReadStream(path), crlfDelay: Infinity });
}
