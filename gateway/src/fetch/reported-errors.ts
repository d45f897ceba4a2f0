import { type ErrorCode, errorCodes } from '@ortaq/schema/wire';
import type { GraphQLFormattedError } from 'graphql';

/** An error as a ministry reports it; what is not of the right type is left out. */
export interface ReportedError {
  message: string;
  code?: string;
  argument?: string;
  path?: (string | number)[];
}

/** What a ministry says to the client: these pass with their message, all else is its own fault. */
const meantForClients = new Set<string | undefined>([
  errorCodes.badUserInput,
  errorCodes.subgraphUnavailable,
] satisfies ErrorCode[]);

export const isMeantForClients = ({ code }: ReportedError): boolean => meantForClients.has(code);

/**
 * What leaves the hub of the errors that one fetch brought. A ministry's own faults are masked;
 * errors that no longer differ become one.
 *
 * @param hasExactPaths false where the paths are relative to a list of entities: `@apollo/gateway`
 *   cannot tell there which entity an error belongs to (it counts also those it did not ask for).
 */
export function clientErrors(
  reported: ReportedError[],
  { ministry, requestId, hasExactPaths }: { ministry: string; requestId: string; hasExactPaths: boolean },
): GraphQLFormattedError[] {
  const errors = reported.map((error): GraphQLFormattedError => {
    const path = hasExactPaths && error.path ? { path: error.path } : {};
    if (!isMeantForClients(error)) {
      const extensions = { code: errorCodes.internal, ministry, requestId };
      return { message: `${ministry} could not answer in full`, ...path, extensions };
    }
    if (error.code === errorCodes.subgraphUnavailable) {
      return { message: `${ministry} cannot be reached`, ...path, extensions: { code: error.code, ministry } };
    }
    const { message, code, argument } = error;
    return { message, ...path, extensions: { code, ministry, ...(argument !== undefined && { argument }) } };
  });
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
}
