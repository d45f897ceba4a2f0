import { randomUUID } from 'node:crypto';
import { scopes } from '@ortaq/schema/wire';
import { importJWK, SignJWT } from 'jose';
import { type IssuerKey, publishedKeysFile } from './issuer-key.ts';

const issuer = 'urn:ortaq:local';
const audience = 'ortaq';

/** What the hub's own issuer may make of a caller. */
export const roles = {
  officer: { kind: 'person', scopes: [scopes.contacts, scopes.drafts] },
  system: { kind: 'system', scopes: [scopes.contacts] },
  compiler: { kind: 'person', scopes: [scopes.contacts, scopes.compile] },
} as const;
export type Role = keyof typeof roles;

/** The gateway's setting `TOKEN_ISSUERS`, by which it trusts the issuer of a data folder. */
export const trustingIssuer = (folder: string): string =>
  JSON.stringify([{ issuer, audience, jwksFile: publishedKeysFile(folder) }]);

/** Signs a token, valid from now on. It names nobody: `sub` is the agency and the role. */
export async function issueToken(
  key: IssuerKey,
  { agency, role, minutes }: { agency: string; role: Role; minutes: number },
): Promise<string> {
  const { kind, scopes: held } = roles[role];
  return new SignJWT({ agency, caller_kind: kind, scope: held.join(' ') })
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(`${agency}:${role}`)
    .setJti(randomUUID())
    .setIssuedAt()
    .setNotBefore('0 seconds')
    .setExpirationTime(`${minutes} minutes`)
    .sign(await importJWK(key, key.alg));
}
