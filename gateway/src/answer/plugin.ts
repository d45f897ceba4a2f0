import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@ortaq/kit/process';
import { errorCodes } from '@ortaq/schema/wire';
import type { GatewayConfig } from '../config.ts';
import type { GatewayContext } from '../http/context.ts';
import { cacheControl, varyBy } from './caching.ts';
import { isKnown } from './client-error.ts';
import { statusOf } from './status.ts';

/**
 * What happens to an answer last: faults of ours are logged and get the request's id; its HTTP
 * status; who may keep it.
 */
export function answering(
  { cacheMaxAge }: Pick<GatewayConfig, 'cacheMaxAge'>,
  log: Logger,
): ApolloServerPlugin<GatewayContext> {
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
        async willSendResponse({ request: { http }, response }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const status = statusOf(singleResult, http?.headers.get('accept') ?? '');
          if (status !== undefined) response.http.status = status;
          const asked = { method: http?.method, isIdentified: http?.headers.has('authorization') ?? false };
          response.http.headers.set('cache-control', cacheControl(asked, singleResult, cacheMaxAge));
          response.http.headers.set('vary', varyBy);
        },
      };
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      log.error({ err: error, requestId: requestContext.contextValue.requestId }, 'a request failed');
    },
  };
}
