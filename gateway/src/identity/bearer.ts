import { tokenRefused } from './token-refused.ts';

/** Tokens with names and groups of their bearer have two kilobytes or so. */
const longest = 8_192;

/**
 * The token of an `Authorization` header (RFC 6750, 2.1); undefined where there is none.
 *
 * @throws Refused for another scheme, and for what is too long to look into or has not the form of a signed JWT.
 */
export function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined || authorization === '') return undefined;
  const [, scheme, token = ''] = /^([^ ]*) *(.*)$/s.exec(authorization) ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || token === '') {
    throw tokenRefused('the header must be `Authorization: Bearer TOKEN`');
  }
  if (token.length > longest) throw tokenRefused(`it has more than ${longest} characters`);
  if (!/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) throw tokenRefused('it has not the form of a signed JWT');
  return token;
}
