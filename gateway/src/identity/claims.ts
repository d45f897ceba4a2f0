import type { Caller } from '@ortaq/schema/wire';
import type { JWTPayload } from 'jose';
import { isAgencyId } from './settings.ts';
import { tokenRefused } from './token-refused.ts';

const mostScopes = 50;
const longestScope = 100;
/** RFC 6749, 3.3. */
const scopeToken = /^[\u0021\u0023-\u005B\u005D-\u007E]+$/;

/**
 * The caller of a verified token: `agency`, `caller_kind` and `scope` (RFC 9068, 2.2.3). Whom a token is about (`sub`)
 * is not among it, and goes no further.
 *
 * @param agencies those that the token's issuer may speak for; null for all.
 * @throws Refused naming the claim.
 */
export function callerOf(claims: JWTPayload, agencies: readonly string[] | null): Caller {
  const { agency, caller_kind: kind, scope = '' } = claims;
  if (!isAgencyId(agency)) throw tokenRefused('its claim "agency" is no id of the register of agencies');
  if (agencies !== null && !agencies.includes(agency)) {
    throw tokenRefused('its issuer does not speak for the agency that it names');
  }
  if (kind !== 'person' && kind !== 'system') {
    throw tokenRefused('its claim "caller_kind" is neither "person" nor "system"');
  }
  return { kind, agency, scopes: scopesOf(scope) };
}

function scopesOf(scope: unknown): string[] {
  if (typeof scope !== 'string') throw tokenRefused('its claim "scope" is not a text of scopes with spaces between');
  const scopes = [...new Set(scope.split(' ').filter((part) => part !== ''))].toSorted();
  if (scopes.length > mostScopes) throw tokenRefused(`its claim "scope" has more than ${mostScopes} scopes`);
  if (scopes.some((one) => one.length > longestScope || !scopeToken.test(one))) {
    throw tokenRefused('its claim "scope" has what is no scope');
  }
  return scopes;
}
