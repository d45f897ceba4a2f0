import { readFile } from 'node:fs/promises';
import { Refusal } from '../../process/index.ts';
import type { SubgraphConfig } from './config.ts';

const settings = ['TLS_CERT', 'TLS_KEY', 'TLS_CLIENT_CA'] as const;

/** What Fastify needs to serve by TLS: who has no certificate of the authority cannot even connect. */
interface TlsOptions {
  https: { cert: Buffer; key: Buffer; ca: Buffer; requestCert: true; rejectUnauthorized: true; minVersion: 'TLSv1.3' };
}

/**
 * Reads the files that the settings name; an empty object where none is set: plain HTTP.
 *
 * @throws Refusal where one of the three is missing, or cannot be read.
 */
export async function readTls(
  config: Pick<SubgraphConfig, (typeof settings)[number]>,
): Promise<TlsOptions | Record<string, never>> {
  const missing = settings.filter((name) => config[name] === undefined);
  if (missing.length === settings.length) return {};
  if (missing.length > 0) {
    throw new Refusal(
      `TLS needs ${settings.join(', ')} together: ${missing.join(' and ')} is not set. See .env.example.`,
    );
  }
  const [cert, key, ca] = await Promise.all([
    read(config, 'TLS_CERT'),
    read(config, 'TLS_KEY'),
    read(config, 'TLS_CLIENT_CA'),
  ]);
  return { https: { cert, key, ca, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3' } };
}

async function read(config: Partial<SubgraphConfig>, name: (typeof settings)[number]): Promise<Buffer> {
  const path = config[name] ?? '';
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${name}: ${path} cannot be read (${error.code ?? error.message}).`);
  });
}
