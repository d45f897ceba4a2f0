import { errorCodes } from '@ortaq/schema/wire';
import { Refused } from '../http/refusals.ts';

/** A token that cannot be accepted (RFC 6750, 3.1). `why` completes "The token is not accepted: …" and quotes nothing of it. */
export const tokenRefused = (why: string): Refused =>
  new Refused(`The token is not accepted: ${why}.`, {
    status: 401,
    code: errorCodes.unauthenticated,
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });

/** Seconds after which the keys may be asked for again. */
const retryAfter = 2;

/** A token that may be good, but cannot be told from a bad one now. */
export const keysUnavailable = (): Refused =>
  new Refused('The token cannot be checked now: the keys of its issuer cannot be read. Try again later.', {
    status: 503,
    code: errorCodes.identityUnavailable,
    headers: { 'retry-after': String(retryAfter) },
  });
