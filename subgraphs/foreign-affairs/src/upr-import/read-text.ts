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

/** Control characters that no text has, whatever its encoding: a spreadsheet or another binary file. */
// oxlint-disable-next-line no-control-regex
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** @throws Refusal where the file cannot be read, is empty, no text, or in an encoding that is not read. */
export async function readTextFile(file: string): Promise<TextFile> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${file} cannot be read: ${reasons[error.code ?? ''] ?? error.code}.`);
  });
  if (binary.test(bytes.toString('latin1'))) {
    throw new Refusal(`${file} is not a text file: save the export as CSV.`);
  }
  const text = decodeText(bytes);
  if (text === null) {
    throw new Refusal(
      `${file} is in an encoding that is not read: only UTF-8 is, and UPR Info's original Mac-Roman with bare CR ` +
        'line ends. Save the export as "CSV UTF-8", and look that its quotes and accents are right.',
    );
  }
  if (text.trim() === '') throw new Refusal(`${file} is empty.`);
  return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Reads UTF-8, with or without a mark at its beginning, and what UPR Info's own files
 * are: Mac-Roman with bare CR line ends. Null where it is neither.
 *
 * Every sequence of bytes is Mac-Roman, Windows-1252 and nearly so 1251, and hardly one that
 * is meant so is UTF-8 by chance. Only the line ends tell Mac-Roman from those of Windows.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeUtf8(bytes) ?? (hasBareCr(bytes) ? new TextDecoder('macintosh').decode(bytes) : null);
  return text?.replaceAll(/\r\n?/g, '\n') ?? null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const hasBareCr = (bytes: Uint8Array) => bytes.includes(0x0d) && !bytes.includes(0x0a);
