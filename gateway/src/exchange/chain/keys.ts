import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { Refusal } from '@ortaq/kit/process';
import { z } from 'zod';
import { readSigningKeys } from '../../assertion/signing-keys.ts';
import { canonical } from './chain.ts';
import type { SigningKey, VerifyingKeys } from './signed.ts';

const PublicJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });
const KeySet = z.object({ keys: z.array(z.unknown()) });

/** An Ed25519 key as a JWK (RFC 8037). */
export interface PublicJwk {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  kid: string;
}

/**
 * Reads the private key that signs the log.
 *
 * @throws Refusal naming the file and what is wrong with it.
 */
export async function readSigningKey(file: string): Promise<SigningKey> {
  const { key, kid } = await readSigningKeys([file], 'EXCHANGE_LOG_KEY');
  return { key, keyId: kid };
}

/** What others verify by. Its id is the thumbprint (RFC 7638), which nobody can give to another key. */
export function publicJwk(key: KeyObject): PublicJwk {
  const { x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' }) as { x: string };
  const members = { crv: 'Ed25519', kty: 'OKP', x } as const;
  return { ...members, kid: hash('sha256', canonical(members), 'base64url') };
}

/**
 * Reads public keys from a JWK set (RFC 7517). Keys of other kinds are passed over; ids are reckoned, not believed.
 *
 * @throws Refusal naming what it is of, where it is no such set, has a private key, or none that could verify.
 */
export function keysOf(set: unknown, origin: string): VerifyingKeys {
  const read = KeySet.safeParse(set);
  if (!read.success) throw new Refusal(`${origin} is no JWK set: {"keys":[{"kty":"OKP","crv":"Ed25519","x":"…"}]}`);
  const keys = read.data.keys.flatMap((jwk) => {
    if (jwk instanceof Object && 'd' in jwk) throw new Refusal(`${origin} has a private key: give public ones.`);
    const { success, data } = PublicJwk.safeParse(jwk);
    const key = success ? publicKey(data.x) : null;
    return key ? [[publicJwk(key).kid, key] as const] : [];
  });
  if (keys.length === 0) throw new Refusal(`${origin} has no Ed25519 key.`);
  return new Map(keys);
}

function publicKey(x: string): KeyObject | null {
  try {
    return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
  } catch {
    return null;
  }
}
