import { Refusal } from '@ortaq/kit/process';
import type { FastifyInstance } from 'fastify';

/**
 * Returns the address that `app` listens at, such as `http://127.0.0.1:4000`.
 *
 * @throws Refusal where the host or the port cannot be had.
 */
export async function listen(app: FastifyInstance, { host, port }: { host: string; port: number }): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new Refusal(`Port ${port} on ${host} is taken: end what listens there, or choose another PORT.`);
    }
    if (/^(EACCES|EADDRNOTAVAIL|ENOTFOUND|EAI_\w+)$/.test(code)) {
      throw new Refusal(`Port ${port} on ${host} cannot be opened (${code}): choose another HOST or PORT.`);
    }
    throw error;
  }
}
