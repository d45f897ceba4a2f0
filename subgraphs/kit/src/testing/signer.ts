import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymous, assertion, type AssertionClaims } from '@ortaq/schema/wire';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Asker } from '../subgraph/index.ts';

/** Stands for the gateway where a subgraph is tested alone. */
export interface TestSigner {
  /** The file with its public keys, for the setting GATEWAY_KEYS. */
  keys: string;
  /** An assertion for a ministry that holds for a minute: of the public, unless someone else is named. */
  sign: (ministry: string, asker?: Partial<Asker>) => Promise<string>;
  remove: () => Promise<void>;
}

export async function createTestSigner(): Promise<TestSigner> {
  const { publicKey, privateKey } = await generateKeyPair(assertion.algorithm, { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const folder = await mkdtemp(join(tmpdir(), 'ortaq-keys-'));
  const keys = join(folder, 'keys.json');
  await writeFile(keys, JSON.stringify({ keys: [{ ...jwk, kid }] }));
  return {
    keys,
    sign: (ministry, { caller = anonymous, purpose, requestId } = {}) => {
      const claims: AssertionClaims = {
        caller,
        ...(purpose !== undefined && { purpose }),
        ...(requestId !== undefined && { request_id: requestId }),
      };
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: assertion.algorithm, typ: assertion.type, kid })
        .setIssuer(assertion.issuer)
        .setAudience(ministry)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${assertion.lifetime}s`)
        .sign(privateKey);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
