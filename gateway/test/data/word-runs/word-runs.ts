import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runsOf, wordsOf } from './fold.ts';
import { hashLength, hashOf } from './hash.ts';

/** The committed hashes: what is copied is found also where the sources are not at hand. */
export const wordRunsFile = fileURLToPath(new URL('word-runs.txt', import.meta.url));

const hashesALine = 16;

/** The hashes of all runs of words in some texts, in order, as the file has them. */
export function wordRunsText(texts: string[]): string {
  const hashes = [...new Set(texts.flatMap((text) => runsOf(wordsOf(text))).map(hashOf))].toSorted();
  const lines = Array.from({ length: Math.ceil(hashes.length / hashesALine) }, (_, at) =>
    hashes.slice(at * hashesALine, (at + 1) * hashesALine).join(''),
  );
  return `${lines.join('\n')}\n`;
}

/** The hashes in a file's text. */
export function parseWordRuns(text: string): Set<string> {
  return new Set(text.replaceAll('\n', '').match(new RegExp(`.{${hashLength}}`, 'g')));
}

/** The committed hashes of the sources' runs of words. */
export async function readWordRuns(): Promise<Set<string>> {
  return parseWordRuns(await readFile(wordRunsFile, 'utf8'));
}
