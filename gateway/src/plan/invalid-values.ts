import type { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@ortaq/kit/process';
import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../http/context.ts';

type Result = Awaited<ReturnType<ApolloGateway['executor']>>;

/**
 * A value that breaks the schema's promise becomes null; `@apollo/gateway` says so in
 * `extensions.valueCompletion`, in its own words. A client gets an error with the path instead,
 * and the words go to the log.
 */
export function reportInvalidValues(result: Result, request: { context: unknown }, log: Logger): Result {
  const { extensions: { valueCompletion, ...others } = {}, ...rest } = result;
  if (!Array.isArray(valueCompletion)) return result;
  const { requestId } = request.context as GatewayContext;
  const invalid: GraphQLError[] = valueCompletion;
  const values = invalid.map(({ message, path }) => ({ message, path }));
  log.error({ requestId, values }, 'a ministry gave values that the schema does not allow');
  const errors = invalid.map(
    ({ path }) => new GraphQLError('invalid value', { path, extensions: { code: errorCodes.internal, requestId } }),
  );
  const extensions = Object.keys(others).length > 0 && { extensions: others };
  return { ...rest, ...extensions, errors: [...(result.errors ?? []), ...errors] };
}
