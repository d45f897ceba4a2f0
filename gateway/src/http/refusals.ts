import type { Logger } from '@ortaq/kit/process';
import { type ErrorCode, errorCodes } from '@ortaq/schema/wire';
import type { FastifyInstance } from 'fastify';

interface HttpRefusal {
  code: ErrorCode;
  message: string;
}

function refusalOf(status: number, bodyLimit: number): HttpRefusal {
  const code = errorCodes.badRequest;
  if (status === 413) {
    return { code: errorCodes.payloadTooLarge, message: `The body may have ${bodyLimit} bytes at most.` };
  }
  if (status === 415) return { code, message: 'The body must be JSON, sent with `content-type: application/json`.' };
  if (status === 400) return { code, message: 'The body is not JSON.' };
  if (status < 500) return { code, message: 'The request cannot be read.' };
  return { code: errorCodes.internal, message: 'An internal error occurred.' };
}

/** Gives GraphQL's shape to what is refused before it reaches GraphQL; faults of ours are logged. */
export function refuseInGraphqlShape(app: FastifyInstance, bodyLimit: number, log: Logger): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    const { code, message } = refusalOf(status, bodyLimit);
    const isOurs = code === errorCodes.internal;
    if (isOurs) log.error({ err: error, requestId: request.id }, 'a request failed');
    const extensions = { code, ...(isOurs && { requestId: request.id }) };
    return reply.code(status).send({ errors: [{ message, extensions }] });
  });
  app.setNotFoundHandler((_request, reply) => {
    const message = 'There is nothing here: GraphQL is at /graphql, health at /health/live and /health/ready.';
    return reply.code(404).send({ errors: [{ message, extensions: { code: errorCodes.badRequest } }] });
  });
}
