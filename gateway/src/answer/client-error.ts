import { errorCodes } from '@ortaq/schema/wire';
import type { GraphQLFormattedError } from 'graphql';

const knownCodes = new Set<unknown>(Object.values(errorCodes));

/** Whether an error says what it is, in the hub's own words: everything else is a fault of ours. */
export const isKnown = (error: { extensions?: Record<string, unknown> }): boolean =>
  knownCodes.has(error.extensions?.['code']);

/** What of `extensions` may leave, where it is text. */
const kept = ['code', 'ministry', 'argument', 'requestId'];

/**
 * What leaves the hub of an error: message, locations, path, and of the extensions the code, the
 * ministry, the argument and the request id. A fault of ours says only that it is one. Nothing
 * that is not named here leaves.
 */
export function clientError(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = isKnown(error) ? error.extensions?.['code'] : errorCodes.internal;
  const given = Object.entries({ ...error.extensions, code });
  const extensions = Object.fromEntries(
    kept.flatMap((name) => given.filter(([key, value]) => key === name && typeof value === 'string')),
  );
  return {
    message: code === errorCodes.internal ? faultOfOurs(extensions['ministry']) : error.message,
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
    extensions,
  };
}

function faultOfOurs(ministry: unknown): string {
  return typeof ministry === 'string' ? `${ministry} could not answer in full` : 'An internal error occurred.';
}
