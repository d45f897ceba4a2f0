import { createHash } from 'node:crypto';
import { otherHash, unreadableHash } from './refusals.ts';

const sha256 = /^[0-9a-f]{64}$/;

/**
 * The hash by which a request names its document, undefined where it names none.
 *
 * @throws GraphQLError BAD_REQUEST where it is given in another form than Apollo's persisted-query protocol has, or is not
 * that of the text that came with it.
 */
export function persistedHash(request: {
  query?: string | undefined;
  extensions?: Record<string, unknown> | undefined;
}): string | undefined {
  const given: unknown = request.extensions?.['persistedQuery'];
  if (given === undefined || given === null) return undefined;
  const { version, sha256Hash: hash } = given as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1 || typeof hash !== 'string' || !sha256.test(hash)) throw unreadableHash();
  const { query } = request;
  if (query !== undefined && createHash('sha256').update(query).digest('hex') !== hash) throw otherHash();
  return hash;
}
