import { hash } from 'node:crypto';
import { type Logger, Refusal } from '@ortaq/kit/process';
import { anonymous, type Caller } from '@ortaq/schema/wire';
import { LRUCache } from 'lru-cache';
import { bearerToken } from './bearer.ts';
import { createCallers } from './callers.ts';
import { callerOf } from './claims.ts';
import type { KeySet } from './keys/key-set.ts';
import { createKeySource } from './keys/key-source.ts';
import { fromFile, fromUrl } from './keys/load.ts';
import type { TokenIssuer } from './settings.ts';
import { tokenRefused } from './token-refused.ts';
import { type KnownIssuer, verifyToken } from './verify.ts';

/** The caller by its `Authorization` header: at once where its token is known. Throws `Refused`. */
export type Identify = (authorization: string | undefined) => Caller | Promise<Caller>;

interface Accepted {
  caller: Caller;
  /** Milliseconds since 1970. */
  until: number;
  issuer: KnownIssuer;
  keys: KeySet;
}

const mostTokens = 10_000;

/**
 * Knows callers by tokens of `issuers`. A token is verified once; after that by its hash, until it expires or its
 * issuer's keys change. No token is the public.
 *
 * @param now milliseconds since 1970.
 * @throws Refusal where a file of keys cannot be read. Keys that come by HTTP may be missing at the start.
 */
export async function createIdentity(
  issuers: readonly TokenIssuer[],
  log: Logger,
  now: () => number = Date.now,
): Promise<Identify> {
  const known = new Map<string, KnownIssuer>();
  for (const issuer of issuers) known.set(issuer.issuer, await openIssuer(issuer, log));
  const accepted = new LRUCache<string, Accepted>({ max: mostTokens });
  const intern = createCallers();

  async function verify(token: string, digest: string): Promise<Caller> {
    const { claims, issuer, keys } = await verifyToken(token, known, now());
    const caller = intern(callerOf(claims, issuer.agencies));
    accepted.set(digest, { caller, until: (claims.exp ?? 0) * 1000, issuer, keys });
    return caller;
  }

  return (authorization) => {
    const token = bearerToken(authorization);
    if (token === undefined) return anonymous;
    if (known.size === 0) throw tokenRefused('this hub trusts no issuer of tokens (TOKEN_ISSUERS is not set)');
    const digest = hash('sha256', token, 'base64url');
    const before = accepted.get(digest);
    if (before !== undefined && now() < before.until && before.issuer.keys.current() === before.keys) {
      return before.caller;
    }
    return verify(token, digest);
  };
}

/** How old keys may get, and how often they are asked for at most, in milliseconds: a file is at hand. */
const times = { file: { staleAfter: 5_000, pause: 500 }, url: { staleAfter: 300_000, pause: 2_000 } };

async function openIssuer(issuer: TokenIssuer, log: Logger): Promise<KnownIssuer> {
  const { jwks } = issuer;
  const place = 'file' in jwks ? jwks.file : jwks.url;
  const keys = createKeySource({
    ...('file' in jwks ? times.file : times.url),
    load: 'file' in jwks ? fromFile(place) : fromUrl(place),
    onChange(fault) {
      const event = { issuer: issuer.issuer, jwks: place };
      if (fault === undefined) log.info(event, 'the keys of a token issuer can be read again');
      else log.warn({ ...event, reason: fault.message }, 'the keys of a token issuer cannot be read');
    },
  });
  const first = keys.renew();
  if ('file' in jwks) {
    await first;
    const fault = keys.fault();
    if (fault) throw new Refusal(`TOKEN_ISSUERS: the keys in ${place} cannot be used: ${fault.message}.`);
  }
  return { ...issuer, keys };
}
