import { type CryptoKey, decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { algorithms, isAlgorithm } from './algorithms.ts';
import { isKid, type KeySet } from './keys/key-set.ts';
import type { KeySource } from './keys/key-source.ts';
import type { TokenIssuer } from './settings.ts';
import { keysUnavailable, tokenRefused } from './token-refused.ts';
import { whyRefused } from './why-refused.ts';

export interface KnownIssuer extends TokenIssuer {
  keys: KeySource;
}

export interface Verified {
  claims: JWTPayload;
  issuer: KnownIssuer;
  /** Those among which its key was: what they signed is to be looked at again when they change. */
  keys: KeySet;
}

/** Seconds by which an issuer's clock and ours may differ. */
const skew = 30;

/** Access tokens (RFC 9068), and the many that do not say what they are; never what was signed for another use. */
const types = new Set<unknown>([undefined, 'jwt', 'at+jwt', 'application/at+jwt']);

/**
 * Verifies a token: issuer, algorithm, key, signature, audience and times.
 *
 * @param now milliseconds since 1970.
 * @throws Refused saying what is wrong with it.
 */
export async function verifyToken(
  token: string,
  issuers: ReadonlyMap<string, KnownIssuer>,
  now: number,
): Promise<Verified> {
  const { alg, kid, typ, iss } = unverified(token);
  const issuer = typeof iss === 'string' ? issuers.get(iss) : undefined;
  if (issuer === undefined) throw tokenRefused('its issuer is none that the hub trusts');
  if (!isAlgorithm(alg)) throw tokenRefused(`it is not signed with ${algorithms.join(', ')}`);
  if (!types.has(typeof typ === 'string' ? typ.toLowerCase() : typ)) {
    throw tokenRefused('it is of a type that is for another use');
  }
  if (!isKid(kid)) throw tokenRefused('its header names no key ("kid") that could be one');
  const keys = await keysWith(kid, issuer.keys);
  const key = await keys.find({ alg: String(alg), kid }).catch((): CryptoKey => {
    throw tokenRefused('the key that it names is not for its algorithm');
  });
  try {
    const { payload: claims } = await jwtVerify(token, key, {
      algorithms: [...algorithms],
      issuer: issuer.issuer,
      audience: issuer.audience,
      requiredClaims: ['iss', 'aud', 'exp'],
      clockTolerance: skew,
      currentDate: new Date(now),
    });
    // jose looks at `iat` only where a token's age is bounded.
    if (claims.iat !== undefined && claims.iat > now / 1000 + skew) throw tokenRefused('it was issued in the future');
    return { claims, issuer, keys };
  } catch (error) {
    throw error instanceof errors.JOSEError ? tokenRefused(whyRefused(error)) : error;
  }
}

function unverified(token: string) {
  try {
    const { alg, kid, typ } = decodeProtectedHeader(token);
    return { alg, kid: kid as unknown, typ, iss: decodeJwt(token).iss as unknown };
  } catch {
    throw tokenRefused('it has not the form of a signed JWT');
  }
}

async function keysWith(kid: string, source: KeySource): Promise<KeySet> {
  if (source.current()?.has(kid) !== true) await source.renew();
  const keys = source.current();
  if (keys?.has(kid)) return keys;
  // It may be one that the issuer signs with since it cannot be reached.
  if (keys === undefined || source.fault() !== undefined) throw keysUnavailable();
  throw tokenRefused('it names a key that its issuer has not');
}
