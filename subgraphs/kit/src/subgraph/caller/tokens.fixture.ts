import { createHmac, createPublicKey } from 'node:crypto';
import { anonymous, assertion } from '@ortaq/schema/wire';
import { calculateJwkThumbprint, type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { PublicKey } from './key-source.ts';

export interface GatewayKey {
  jwk: PublicKey;
  /** Signs an assertion for education by the public that holds now, but for what is given; undefined leaves a part out. */
  sign: (claims?: Record<string, unknown>, head?: Record<string, unknown>) => Promise<string>;
}

export const seconds = () => Math.floor(Date.now() / 1_000);

/** All that an assertion says. */
export const saying = (claims: Record<string, unknown> = {}) => ({
  iss: assertion.issuer,
  aud: 'education',
  iat: seconds(),
  exp: seconds() + assertion.lifetime,
  jti: 'j-1',
  caller: anonymous,
  ...claims,
});

export async function createGatewayKey(): Promise<GatewayKey> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    jwk: { ...jwk, kid } as PublicKey,
    sign: (claims, head) => signed(privateKey, saying(claims), { typ: assertion.type, kid, ...head }),
  };
}

const signed = (key: CryptoKey, claims: Record<string, unknown>, head: Record<string, unknown>) =>
  new SignJWT(defined(claims)).setProtectedHeader({ alg: 'EdDSA', ...defined(head) }).sign(key);

const defined = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Unsigned, as `none` would have it (RFC 7519, 6). */
export const unsigned = ({ jwk: { kid } }: GatewayKey): string =>
  `${encoded({ alg: 'none', typ: assertion.type, kid })}.${encoded(saying())}.`;

/** Signed by what everybody knows: the public key, taken for a secret. */
export function signedByPublicKey({ jwk }: GatewayKey): string {
  const secret = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const text = `${encoded({ alg: 'HS256', typ: assertion.type, kid: jwk.kid })}.${encoded(saying())}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
