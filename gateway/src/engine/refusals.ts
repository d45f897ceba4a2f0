import { errorCodes, purposes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';

/** What a client is told of an operation that the planner gave up on, or that asks for more than is planned. */
export const tooComplex = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: errorCodes.operationTooComplex, http: { status: 400 } } });

export const tooManySteps = (): GraphQLError =>
  tooComplex('The operation nests too many steps from ministry to ministry: ask in several operations.');

export const tooManyFields = (most: number): GraphQLError =>
  tooComplex(`The operation asks for more than ${most} fields: ask in several operations.`);

export const tooDeep = (): GraphQLError => tooComplex('The operation is nested too deep: ask in several operations.');

export const planningTimeout = (): GraphQLError =>
  new GraphQLError('The operation could not be planned in time: ask again, or in several operations.', {
    extensions: { code: errorCodes.planningTimeout, http: { status: 503 } },
  });

/** What a policy guards is given for a purpose only. */
export const purposeRequired = (): GraphQLError =>
  new GraphQLError(
    `The operation asks for data that are given for a purpose only: name it in the header X-Purpose, one of ${purposes.join(', ')}.`,
    { extensions: { code: errorCodes.purposeRequired, http: { status: 400 } } },
  );

/** What is not public is given, and what changes something done, only where that can be recorded. */
export const exchangeLogUnavailable = (): GraphQLError =>
  new GraphQLError(
    'The exchange cannot be recorded at the moment, so nothing but public data is given: ask again later.',
    {
      extensions: { code: errorCodes.exchangeLogUnavailable, http: { status: 503 } },
    },
  );

/** The supergraph promises a field that none of its subgraphs can be asked for: masked as a fault of ours, and logged. */
export const unanswerable = (): GraphQLError => new GraphQLError('no subgraph can be asked for any of this');
