import { unwrapResolverError } from '@apollo/server/errors';
import { errorCodes } from '@ortaq/schema/wire';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../process/index.ts';
import { isDatabaseDown } from './database-down.ts';

const callersFault = new Set<unknown>([
  errorCodes.parseFailed,
  errorCodes.validationFailed,
  errorCodes.badUserInput,
  errorCodes.badRequest,
  errorCodes.operationResolutionFailure,
]);

/** What leaves a ministry of an error: the caller's faults as they are, ours masked and logged once. */
export function formatError(log: Logger) {
  return (
    { message, locations, path, extensions = {} }: GraphQLFormattedError,
    error: unknown,
  ): GraphQLFormattedError => {
    const { code, argument } = extensions;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    if (callersFault.has(code)) {
      return { message, ...place, extensions: { code, ...(argument !== undefined && { argument }) } };
    }
    const cause = unwrapResolverError(error);
    if (isDatabaseDown(cause)) {
      log.warn({ path }, 'the database cannot be reached');
      return {
        message: 'its database cannot be reached',
        ...place,
        extensions: { code: errorCodes.subgraphUnavailable },
      };
    }
    log.error({ err: cause, path }, 'a field could not be resolved');
    return { message: 'An internal error occurred.', ...place, extensions: { code: errorCodes.internal } };
  };
}
