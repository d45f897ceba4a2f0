import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@ortaq/kit/process';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import { replaceFile } from '../folder/replace-file.ts';

/** The key that the hub's own issuer signs with, as a JWK (RFC 8037). */
const Key = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal('EdDSA'),
});
export type IssuerKey = z.output<typeof Key>;

const keyFile = (folder: string) => join(folder, 'token-key.json');

/** The file of a data folder from which the gateway knows the issuer's key. */
export const publishedKeysFile = (folder: string): string => join(folder, 'token-keys.json');

/**
 * Makes the issuer's key where the data folder has none yet, for its owner's eyes only (mode 0600), and writes down its
 * public part. Without the file, the next start makes another key, and no token of the old one is accepted.
 *
 * @throws Refusal where the file is there but holds no such key.
 */
export async function makeIssuerKey(folder: string): Promise<void> {
  if (!(await stat(keyFile(folder)).catch(() => undefined))) {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(privateKey);
    const key = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'EdDSA' };
    await replaceFile(keyFile(folder), `${JSON.stringify(key, null, 2)}\n`, 0o600);
  }
  const { d: _private, ...published } = await readIssuerKey(folder);
  await replaceFile(publishedKeysFile(folder), `${JSON.stringify({ keys: [published] }, null, 2)}\n`, 0o644);
}

/** @throws Refusal where no hub was started on the folder yet, the key may not be read, or it is damaged. */
export async function readIssuerKey(folder: string): Promise<IssuerKey> {
  const file = keyFile(folder);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new Refusal(
        `No hub was started with its data in ${folder} yet. Run npm start first, or set DATA_DIR to where its data is.`,
      );
    }
    throw new Refusal(`${file}, which tokens are signed with, cannot be read: ${error.message}.`);
  });
  const read = Key.safeParse(parse(text));
  if (read.success) return read.data;
  throw new Refusal(
    `${file}, which tokens are signed with, is damaged. Restore it, or remove it: the next npm start makes another.`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
