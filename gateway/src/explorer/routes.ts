import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { madeOf } from '../http/made-of.ts';
import { once, sendPacked } from '../http/packed.ts';
import { revalidate } from '../http/revalidate.ts';
import { readAssets, readLogo } from './assets.ts';
import { exampleTabs } from './examples.ts';
import { headers, renderPage } from './page.ts';

/**
 * GraphiQL for a browser at `/`, its files at `/explorer/*`; a browser that goes to `/graphql` is
 * sent to it. All is read when it is first asked for.
 */
export function explorerRoutes(app: FastifyInstance, schema: () => GraphQLSchema): void {
  const page = madeOf(schema, async (served) => renderPage(await exampleTabs(served), await readLogo()));
  const assets = once(readAssets);

  app.get('/', { onSend: revalidate }, async (request, reply) => {
    if (!isForPeople(request)) return reply.callNotFound();
    return reply
      .headers({ ...headers, vary: 'accept' })
      .type('text/html; charset=utf-8')
      .send(await page());
  });
  app.get<{ Params: { file: string } }>('/explorer/:file', { onSend: revalidate }, async (request, reply) => {
    const asset = (await assets()).get(request.params.file);
    return asset === undefined ? reply.callNotFound() : sendPacked(asset, request, reply.headers(headers));
  });
  app.addHook('onRequest', async (request, reply) => {
    const isVisit = request.routeOptions.url === '/graphql' && request.method === 'GET' && isForPeople(request);
    return isVisit && !request.url.includes('?') ? reply.redirect('./', 303) : undefined;
  });
}

const isForPeople = (request: FastifyRequest) => (request.headers.accept ?? '').includes('text/html');
