import type { Logger } from '@ortaq/kit/process';
import { headers } from '@ortaq/schema/wire';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import { libraryLog } from '../library-log.ts';
import { answerBeforeClose } from './close.ts';
import { requestIdOf } from './context.ts';
import { refuse, refuseInGraphqlShape } from './refusals.ts';
import { securityHeaders } from './security-headers.ts';
import { refuseUnreadable } from './unreadable.ts';

/** Time for the headers alone; a client that trickles them holds no connection for long. */
const headersTimeout = 5_000;
/** How often connections are checked for the two timeouts: Node's own default is 30 s. */
const checkingInterval = 500;
/** How long requests under way may take when the process ends. */
const closingGrace = 5_000;

/**
 * The HTTP server, without routes: bounds on body and time, a request id on every answer,
 * refusals in GraphQL's shape. Bodies are JSON or refused with 415. An answer is kept by nobody
 * unless its route says so.
 */
export function createApp(
  config: Pick<GatewayConfig, 'maxBodyBytes' | 'requestTimeout' | 'trustedProxies'>,
  log: Logger,
): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = libraryLog(log);
  const app = Fastify({
    loggerInstance,
    bodyLimit: config.maxBodyBytes,
    requestTimeout: config.requestTimeout,
    http: {
      headersTimeout: Math.min(headersTimeout, config.requestTimeout),
      connectionsCheckingInterval: checkingInterval,
    },
    forceCloseConnections: true,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    requestIdHeader: false,
    genReqId: (request) => requestIdOf(request.headers),
    clientErrorHandler: refuseUnreadable,
    frameworkErrors: (_error, { id }, reply) =>
      refuse(reply.headers(headersOfAll(id)), 400, 'The address cannot be read.'),
  });
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headersOfAll(request.id));
  });
  app.addHook('onResponse', async (request, reply) => {
    const { id: requestId, method } = request;
    // Of an address that is none of ours nothing is known: it may say anything of anyone.
    const path = request.routeOptions.url;
    log.debug({ requestId, method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  answerBeforeClose(app, closingGrace);
  refuseInGraphqlShape(app, log);
  return app;
}

/** What every answer has, unless its route says otherwise. */
const headersOfAll = (requestId: string) => ({
  [headers.requestId]: requestId,
  ...securityHeaders,
});
