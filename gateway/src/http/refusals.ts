import type { Logger } from '@ortaq/kit/process';
import { type ErrorCode, errorCodes } from '@ortaq/schema/wire';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** A refusal in the shape of GraphQL's errors. */
export const refusal = (message: string, code: ErrorCode = errorCodes.badRequest, more: object = {}) => ({
  errors: [{ message, extensions: { code, ...more } }],
});

const messages: Record<number, string> = {
  400: 'The body is not JSON.',
  404: 'There is nothing here: GraphQL is at /graphql, health at /health/live and /health/ready.',
  405: 'GraphQL is asked with GET or POST.',
  415: 'The body must be JSON, sent with `content-type: application/json`.',
};

const unreadable = 'The request cannot be read.';
const json = 'application/json; charset=utf-8';

/** What is thrown on a request's way to refuse it, and answered in GraphQL's shape; the message is for the client. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly code: ErrorCode;
  readonly headers: Record<string, string>;

  constructor(message: string, answer: { status: number; code: ErrorCode; headers?: Record<string, string> }) {
    super(message);
    this.status = answer.status;
    this.code = answer.code;
    this.headers = answer.headers ?? {};
  }
}

/** Answers with a refusal of a client's request: `status` is from 400 to 499. */
export function refuse(reply: FastifyReply, status: number, message = messages[status] ?? unreadable): FastifyReply {
  const { bodyLimit } = reply.server.initialConfig;
  const body =
    status === 413
      ? refusal(`The body may have ${bodyLimit} bytes at most.`, errorCodes.payloadTooLarge)
      : refusal(message);
  return reply.code(status).type(json).send(body);
}

/** Gives GraphQL's shape to what is refused before it reaches GraphQL; faults of ours are logged. */
export function refuseInGraphqlShape(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Refused) {
      const { status, code, headers, message } = error;
      log.debug({ requestId: request.id, code, reason: message }, 'a request was refused');
      return reply.code(status).headers(headers).type(json).send(refusal(message, code));
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return refuse(reply, status);
    const { id: requestId } = request;
    log.error({ err: error, requestId }, 'a request failed');
    const body = refusal('An internal error occurred.', errorCodes.internal, { requestId });
    return reply.code(status).send(body);
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, 404));
}
