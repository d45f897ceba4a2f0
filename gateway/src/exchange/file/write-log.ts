import { canonical } from '../chain/chain.ts';
import { type SigningKey, signStatement } from '../chain/signed.ts';
import type { LogSource } from '../verify/source.ts';
import { writeNewFile } from './lines.ts';

export interface LogFileOptions {
  path: string;
  /** UTC with milliseconds. */
  time: string;
  /** Public keys, as JWKs. */
  keys: readonly object[];
  /** Signs the file as a whole, which makes it an archive. */
  seal?: SigningKey;
}

/**
 * Writes a log as JSON Lines, each canonical: its public keys, chains, heads, links to archives and records, and at the
 * end how much it is. Returns the number of records.
 *
 * @throws Refusal where the file is there already, or cannot be written.
 */
export async function writeLogFile(source: LogSource, { path, time, keys, seal }: LogFileOptions): Promise<number> {
  let records = 0;
  await writeNewFile(path, async ({ write, soFar }) => {
    const line = (type: string, value: object) => write(canonical({ ...value, type }));
    await line('ortaq-exchange-log', { version: 1, kind: seal ? 'archive' : 'export', time });
    for (const jwk of keys) await line('key', { jwk });
    for (const chain of source.chains) await line('chain', chain);
    for (const head of source.heads) await line('head', head);
    for (const link of source.links) await line('link', link);
    for await (const record of source.records()) {
      await line('record', record);
      records += 1;
    }
    await line('end', seal ? signStatement('seal', { time, ...soFar() }, seal) : { time, ...soFar() });
  });
  return records;
}
