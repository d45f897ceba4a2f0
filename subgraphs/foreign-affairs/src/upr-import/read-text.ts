import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refusal } from '@ortaq/kit/process';

/** A text file: its text with LF line ends, and the SHA-256 of its bytes. */
export interface TextFile {
  text: string;
  sha256: string;
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

/** Control characters that no text has: a spreadsheet or another binary file. */
// oxlint-disable-next-line no-control-regex
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** @throws Refusal where the file cannot be read, is empty or no text. */
export async function readTextFile(file: string): Promise<TextFile> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${file} cannot be read: ${reasons[error.code ?? ''] ?? error.code}.`);
  });
  const text = decodeText(bytes);
  if (text.trim() === '') throw new Refusal(`${file} is empty.`);
  if (binary.test(text)) throw new Refusal(`${file} is not a text file: save the export as CSV.`);
  return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Reads UTF-8, with or without a mark at its beginning, and what UPR Info's own files
 * are: Mac-Roman with bare CR line ends. Every sequence of bytes is Mac-Roman, and
 * hardly one that is meant so is UTF-8 by chance.
 */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes).replaceAll(/\r\n?/g, '\n');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('macintosh').decode(bytes);
  }
}
