import type { FastifyInstance } from 'fastify';

/**
 * Makes `app.close()` wait for the requests under way, `grace` milliseconds at most; new ones
 * are refused with 503 meanwhile. With `forceCloseConnections: true` fastify then closes every
 * connection, kept-alive and silent ones too.
 */
export function answerBeforeClose(app: FastifyInstance, grace: number): void {
  let underWay = 0;
  let allAnswered: (() => void) | undefined;
  app.addHook('onRequest', async (_request, reply) => {
    underWay += 1;
    // fastify's onResponse does not come where the client goes away first.
    reply.raw.once('close', () => {
      underWay -= 1;
      if (underWay === 0) allAnswered?.();
    });
  });
  app.addHook('preClose', async () => {
    if (underWay === 0) return;
    const answered = new Promise<void>((resolve) => (allAnswered = resolve));
    const late = setTimeout(() => allAnswered?.(), grace);
    await answered;
    clearTimeout(late);
  });
}
