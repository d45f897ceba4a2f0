import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@ortaq/kit/process';
import { errorCodes } from '@ortaq/schema/wire';
import type { GatewayContext } from '../http/context.ts';
import { isKnown } from './client-error.ts';
import { statusOf } from './status.ts';

/** What happens to an answer last: faults of ours are logged and get the request's id; its HTTP status. */
export function answering(log: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors.filter((candidate) => !isKnown(candidate))) {
            log.error({ err: error.originalError ?? error, requestId }, 'an operation failed');
            const extensions = { ...error.extensions, code: errorCodes.internal, requestId };
            Object.assign(error, { extensions });
          }
        },
        async willSendResponse({ request, response }) {
          if (response.body.kind !== 'single') return;
          const accept = request.http?.headers.get('accept') ?? '';
          const status = statusOf(response.body.singleResult, accept);
          if (status !== undefined) response.http.status = status;
        },
      };
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      log.error({ err: error, requestId: requestContext.contextValue.requestId }, 'a request failed');
    },
  };
}
