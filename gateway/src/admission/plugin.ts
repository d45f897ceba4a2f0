import type { ApolloServerPlugin } from '@apollo/server';
import { errorCodes } from '@ortaq/schema/wire';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../http/context.ts';
import { argumentOf } from './name-arguments.ts';
import { refuseMalformedText } from './malformed-text.ts';

/** What may go on to be planned; and every refusal of an argument names it. */
export const admission: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request, schema }) {
        if (!operation) throw noSuchOperation(request.operationName);
        if (!schema.getRootType(operation.operation)) throw noSuchKind(operation.operation);
        refuseMalformedText(document, operation, request.variables);
      },
      async didEncounterErrors({ errors, document }) {
        for (const error of errors) {
          const argument = error.extensions?.['argument'] ?? argumentOf(error, document);
          if (argument !== undefined) Object.assign(error.extensions, { argument });
        }
      },
    };
  },
};

function noSuchKind(kind: string): GraphQLError {
  return new GraphQLError(`The schema has no ${kind} operations.`, {
    extensions: { code: errorCodes.validationFailed, http: { status: 400 } },
  });
}

function noSuchOperation(name: string | null | undefined): GraphQLError {
  const message =
    typeof name === 'string'
      ? `The document has no operation named "${name}".`
      : 'The document has several operations: `operationName` must name one.';
  return new GraphQLError(message, {
    extensions: { code: errorCodes.operationResolutionFailure, http: { status: 400 } },
  });
}
