import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** A public key of the gateway's: Ed25519, as RFC 8037 writes it. */
export interface PublicKey {
  kid: string;
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
}

/** Where the gateway's public keys are read from. */
export interface KeySource {
  /** As the setting names it, for messages. */
  name: string;
  /** Whether it may be away for a while: an address; a file is there from the start. */
  isRemote: boolean;
  /** @throws Error where it cannot be read, or holds no key that can be used. */
  read: () => Promise<PublicKey[]>;
}

/** How long an answer is waited for, in milliseconds. */
const patience = 3_000;

const keySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });
const publicKey = z.object({
  kid: z.string().min(1),
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().min(1),
});

/** @param place the path of a file with a JWK set (RFC 7517), or its http(s) address. */
export function keySource(place: string): KeySource {
  const isRemote = /^https?:\/\//i.test(place);
  const text = isRemote ? () => fetched(place) : () => readFile(place, 'utf8');
  return { name: place, isRemote, read: async () => keysIn(await text()) };
}

async function fetched(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`it answers with the HTTP status ${response.status}`);
  return response.text();
}

function keysIn(text: string): PublicKey[] {
  const { data } = keySet.safeParse(parsed(text));
  if (!data) throw new Error('it is no JWK set: {"keys": [ … ]} is expected');
  // Whoever has the private part can speak for the gateway: no ministry may.
  if (data.keys.some((key) => 'd' in key)) throw new Error('it holds private keys: give out the public ones alone');
  const usable = data.keys.flatMap((key) => publicKey.safeParse(key).data ?? []);
  if (usable.length === 0) throw new Error('it holds no Ed25519 key with a `kid`');
  return usable;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
