import type { Caller } from './caller.ts';

/** The gateway's word to one ministry of who asks: a JWT, signed by EdDSA, in the header `headers.assertion`. */
export const assertion = {
  /** `iss`. */
  issuer: 'ortaq-gateway',
  /** `typ` of the protected header, so that no other token passes for one (RFC 8725, 3.11). */
  type: 'ortaq-assertion+jwt',
  algorithm: 'EdDSA',
  /** Seconds that one holds. */
  lifetime: 60,
  /** Where the gateway publishes the keys that it signs with, as a JWK set. */
  keysPath: '/.well-known/jwks.json',
} as const;

/** Besides `iss`, `aud` (the ministry's name), `iat`, `exp` and `jti`. */
export interface AssertionClaims {
  caller: Caller;
  /** The code that the client gave in `X-Purpose`. */
  purpose?: string;
  /** Of the request, where the exchange is recorded; what is public is asserted for all who ask it, for a while. */
  request_id?: string;
}
