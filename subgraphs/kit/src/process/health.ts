import type { FastifyInstance } from 'fastify';

/** Whether a process can answer, and what each part it needs says. */
export interface Readiness {
  ready: boolean;
  [part: string]: unknown;
}

/**
 * `GET /health/live`: 200 while the process runs.
 * `GET /health/ready`: 200 with the readiness where it can answer, else 503 with the same body.
 */
export function healthRoutes(app: FastifyInstance, readiness: () => Promise<Readiness>): void {
  app.get('/health/live', () => ({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    const state = await readiness();
    return reply.code(state.ready ? 200 : 503).send(state);
  });
}
