import { assertion, headers } from '@ortaq/schema/wire';
import { errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { type Asker, askerOf } from './asker.ts';
import type { KeySet } from './key-set.ts';

/** What came is not the gateway's word to this ministry; the message says why. */
export class NotAsserted extends Error {
  override name = 'NotAsserted';
}

/** @throws NotAsserted where the header has no assertion that counts. */
export type Verifier = (header: string | string[] | undefined) => Promise<Asker>;

/** Seconds that the gateway's clock may differ from ours. */
const skew = 5;
/** How many assertions are remembered: one for each caller and purpose, and one for each recorded request, of a minute. */
const remembered = 10_000;

const forged = 'Its signature is not by a key of the gateway.';

/**
 * Verifies the gateway's assertions to one ministry. What was verified is remembered until it ends or the gateway's keys
 * change, so that it costs one verification however many requests bring it.
 */
export function createVerifier(ministry: string, keys: KeySet): Verifier {
  const verified = new LRUCache<string, { asker: Asker; end: number; edition: object }>({ max: remembered });
  const rules = {
    algorithms: [assertion.algorithm],
    typ: assertion.type,
    issuer: assertion.issuer,
    audience: ministry,
    requiredClaims: ['exp', 'jti'],
    maxTokenAge: assertion.lifetime,
    clockTolerance: skew,
  };

  async function verify(token: string): Promise<Asker> {
    let edition: object | undefined;
    const keyOf = async ({ kid }: { kid?: string }) => {
      const found = kid === undefined ? undefined : await keys.find(kid);
      if (!found) throw new NotAsserted(keys.edition() === null ? 'The gateway’s keys are not known yet.' : forged);
      edition = found.edition;
      return found.key;
    };
    const { payload } = await jwtVerify(token, keyOf, rules).catch((error: Error) => {
      throw error instanceof NotAsserted ? error : new NotAsserted(reasonOf(error));
    });
    const asker = askerOf(payload);
    if (!asker) throw new NotAsserted('It does not say who asks.');
    const end = ((payload.exp ?? 0) + skew) * 1_000;
    if (edition) verified.set(token, { asker, end, edition });
    return asker;
  }

  return async (header) => {
    if (typeof header !== 'string' || header === '') {
      throw new NotAsserted(`A ministry answers the gateway alone: the header ${headers.assertion} is missing.`);
    }
    const before = verified.get(header);
    if (before && before.end > Date.now() && before.edition === keys.edition()) return before.asker;
    verified.delete(header);
    return verify(header);
  };
}

const ofClaims: Record<string, string> = {
  aud: 'It is for another ministry.',
  iss: 'It is not of the gateway.',
  typ: `Its type is not ${assertion.type}.`,
  iat: 'It was issued at another time.',
  nbf: 'It does not hold yet.',
};

function reasonOf(error: Error): string {
  if (error instanceof errors.JWTExpired) return 'It has expired.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return ofClaims[error.claim] ?? `Its ${error.claim} is missing.`;
  if (error instanceof errors.JOSEAlgNotAllowed) return `It is not signed by ${assertion.algorithm}.`;
  if (error instanceof errors.JWSSignatureVerificationFailed) return forged;
  return 'It cannot be read.';
}
