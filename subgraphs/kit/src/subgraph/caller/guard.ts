import { errorCodes, headers } from '@ortaq/schema/wire';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from '../../process/index.ts';
import type { Asker } from './asker.ts';
import { NotAsserted, type Verifier } from './verifier.ts';

/** Answered to everyone: they tell nothing of the data. */
const open = new Set<string | undefined>(['/health/live', '/health/ready']);
/** Who is refused all the time fills no log: one line in so many milliseconds. */
const quiet = 1_000;

/**
 * Lets nobody but the gateway ask: every request but those for the health is refused with 401 before its body is read,
 * unless it brings an assertion that holds.
 *
 * @returns what tells for whom a request asks.
 */
export function guard(app: FastifyInstance, verify: Verifier, log: Logger): (request: FastifyRequest) => Asker {
  const askers = new WeakMap<FastifyRequest, Asker>();
  let loggedAt = -Infinity;
  app.addHook('onRequest', async (request, reply) => {
    if (open.has(request.routeOptions.url)) return undefined;
    try {
      askers.set(request, await verify(request.headers[headers.assertion]));
      return undefined;
    } catch (error) {
      if (!(error instanceof NotAsserted)) throw error;
      const { message } = error;
      if (Date.now() - loggedAt >= quiet) {
        loggedAt = Date.now();
        log.warn({ requestId: request.id, from: request.ip, reason: message }, 'refused: not the gateway’s assertion');
      }
      const told = { message: `The assertion of who asks does not count. ${message}` };
      return reply.code(401).send({ errors: [{ ...told, extensions: { code: errorCodes.unauthenticated } }] });
    }
  });
  return (request) => {
    const asker = askers.get(request);
    if (!asker) throw new Error('a request came past the guard');
    return asker;
  };
}
