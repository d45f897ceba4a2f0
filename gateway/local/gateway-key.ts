import { generateKeyPairSync } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSigningKeys } from '../src/assertion/signing-keys.ts';
import { replaceFile } from './folder/replace-file.ts';

/** Where the gateway's key is in a data folder, and its public part for the ministries; and the key of its log. */
export const gatewayKeyFiles = (folder: string) => ({
  key: join(folder, 'gateway-key.pem'),
  published: join(folder, 'gateway-keys.json'),
  exchangeLog: join(folder, 'exchange-log-key.pem'),
});

/**
 * Makes the key that the gateway tells the ministries by who asks, where the data folder has none yet, for its owner's
 * eyes only (mode 0600), and writes down its public part: ministries that start before the gateway know it.
 *
 * @throws Refusal where the file is there but holds no such key.
 */
export async function makeGatewayKey(folder: string): Promise<void> {
  const { key, published } = gatewayKeyFiles(folder);
  await makeKey(key);
  const keys = await readSigningKeys([key]);
  await replaceFile(published, `${JSON.stringify(keys.published, null, 2)}\n`, 0o644);
}

/**
 * Makes the key that signs the exchange log, where the data folder has none yet. It is none of those that are changed
 * often: by its public part records are proved for years.
 */
export async function makeExchangeLogKey(folder: string): Promise<void> {
  await makeKey(gatewayKeyFiles(folder).exchangeLog);
}

async function makeKey(file: string): Promise<void> {
  if (await stat(file).catch(() => undefined)) return;
  const { privateKey } = generateKeyPairSync('ed25519');
  await replaceFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
}
