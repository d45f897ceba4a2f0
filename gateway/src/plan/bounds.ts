import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';

/**
 * Each step through `Measure`, which three ministries own, multiplies the ways that the
 * planner weighs: four such steps within one another took gigabytes and ended the process.
 * Two, with 200 ms of planning, are within this bound; three, with 2 s and more, are not.
 */
export const planningBounds = { debug: { pathsLimit: 1_000 } };

/** What a client is told where the planner gave up at its bound; other errors stay as they are. */
export function refusalOf(error: Error): Error {
  if (!error.message.startsWith('Too many options generated')) return error;
  const message = 'The operation nests too many steps from ministry to ministry: ask in several operations.';
  return new GraphQLError(message, { extensions: { code: errorCodes.operationTooComplex, http: { status: 400 } } });
}
