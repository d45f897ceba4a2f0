import { readFile } from 'node:fs/promises';
import { Refusal } from '@ortaq/kit/process';
import type { TlsFiles } from '../../config.ts';

/** What a connection to a ministry is made with, in PEM. */
export type TlsMaterial = Partial<Record<keyof TlsFiles, Buffer>>;

/** @throws Refusal where a file cannot be read, or the certificate comes without its key. */
export async function readTls(files: TlsFiles): Promise<TlsMaterial> {
  if ((files.cert === undefined) !== (files.key === undefined)) {
    throw new Refusal('MINISTRIES_TLS_CERT and MINISTRIES_TLS_KEY go together: one of them is not set.');
  }
  const given = Object.entries(files).filter((entry): entry is [keyof TlsFiles, string] => entry[1] !== undefined);
  return Object.fromEntries(await Promise.all(given.map(async ([part, file]) => [part, await read(part, file)])));
}

async function read(part: string, file: string): Promise<Buffer> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`MINISTRIES_TLS_${part.toUpperCase()}: ${file} cannot be read (${error.code ?? error.message}).`);
  });
}
