import { randomUUID, sign as signBytes } from 'node:crypto';
import { assertion, type AssertionClaims } from '@ortaq/schema/wire';
import type { SigningKeys } from './signing-keys.ts';

/** Signs what is told to one ministry at a moment, in seconds; returns a JWT. */
export type Sign = (ministry: string, claims: AssertionClaims, at: number) => string;

/** By Node's own Ed25519, at once: who waits for a promise at each fetch pays more than for the signature of a minute. */
export function createSign({ key, kid }: SigningKeys): Sign {
  const head = encoded({ alg: assertion.algorithm, typ: assertion.type, kid });
  return (ministry, claims, at) => {
    const [iat, exp] = [at, at + assertion.lifetime];
    const body = encoded({ iss: assertion.issuer, aud: ministry, iat, exp, jti: randomUUID(), ...claims });
    const signed = `${head}.${body}`;
    return `${signed}.${signBytes(null, Buffer.from(signed), key).toString('base64url')}`;
  };
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
