import { generateKeyPairSync } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSigningKeys } from '../src/assertion/signing-keys.ts';
import { replaceFile } from './folder/replace-file.ts';

/** Where the gateway's key is in a data folder, and where its public part is for the ministries. */
export const gatewayKeyFiles = (folder: string) => ({
  key: join(folder, 'gateway-key.pem'),
  published: join(folder, 'gateway-keys.json'),
});

/**
 * Makes the key that the gateway tells the ministries by who asks, where the data folder has none yet, for its owner's
 * eyes only (mode 0600), and writes down its public part: ministries that start before the gateway know it.
 *
 * @throws Refusal where the file is there but holds no such key.
 */
export async function makeGatewayKey(folder: string): Promise<void> {
  const { key, published } = gatewayKeyFiles(folder);
  if (!(await stat(key).catch(() => undefined))) {
    const { privateKey } = generateKeyPairSync('ed25519');
    await replaceFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  }
  const keys = await readSigningKeys([key]);
  await replaceFile(published, `${JSON.stringify(keys.published, null, 2)}\n`, 0o644);
}
