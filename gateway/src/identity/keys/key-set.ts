import { createLocalJWKSet, type LocalJWKSet } from 'jose';
import { z } from 'zod';
import { algorithms, isAlgorithm } from '../algorithms.ts';

/** The keys that an issuer's tokens are verified with. */
export interface KeySet {
  has: (kid: string) => boolean;
  /** The one key that a token's header names; throws where there is none or several. */
  find: LocalJWKSet;
}

/** More than any issuer has, and few enough to look through. */
const mostKeys = 100;
const Document = z.object({ keys: z.array(z.record(z.string(), z.unknown())).min(1).max(mostKeys) });

const longestKid = 200;

/** Whether a key's id is one: it stands for nothing but itself, and a path or an address is none. */
export const isKid = (kid: unknown): kid is string =>
  typeof kid === 'string' && kid.length <= longestKid && /^[\w.~:=@+-]+$/.test(kid) && !kid.includes('..');

const curves: Record<string, string> = { OKP: 'Ed25519', EC: 'P-256' };
/** Base64url digits of 2,048 bits: RS256 is not for less (RFC 7518, 3.3). */
const shortestModulus = 342;

/**
 * Reads a JWK set (RFC 7517). Keys that can verify no token, for encryption or of other kinds, are left out.
 *
 * @throws Error saying what is wrong with it.
 */
export function readKeySet(text: string): KeySet {
  const document = Document.safeParse(parse(text));
  if (!document.success) throw new Error(`it is no JWK set of 1 to ${mostKeys} keys`);
  const { keys } = document.data;
  if (keys.some((key) => 'd' in key || 'k' in key)) {
    throw new Error('it holds a private or a secret key, which belongs to the issuer alone');
  }
  const usable = keys.filter(canVerify);
  if (usable.length === 0) throw new Error(`it has no key for ${algorithms.join(', ')} with a usable kid`);
  const kids = new Set(usable.map(({ kid }) => kid));
  return { has: (kid) => kids.has(kid), find: createLocalJWKSet({ keys: usable }) };
}

function canVerify({ kty, crv, n, use, alg, kid }: Record<string, unknown>): boolean {
  const isLong = kty === 'RSA' && typeof n === 'string' && n.length >= shortestModulus;
  const isKnown = isLong || (typeof kty === 'string' && Object.hasOwn(curves, kty) && curves[kty] === crv);
  const isForUs = (use ?? 'sig') === 'sig' && (alg === undefined || isAlgorithm(alg));
  return isKnown && isForUs && isKid(kid);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
