import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { revalidate } from '../http/revalidate.ts';
import { type Assets, readAssets, readLogo } from './assets.ts';
import { exampleTabs } from './examples.ts';
import { renderPage, securityHeaders } from './page.ts';

/** Kept by browsers, but asked for before each use: the files of two releases never mix. */
const headers = { ...securityHeaders, 'cache-control': 'no-cache' };

/**
 * GraphiQL for a browser at `/`, its files at `/explorer/*`; a browser that goes to `/graphql` is
 * sent to it. All is read when it is first asked for.
 */
export function explorerRoutes(app: FastifyInstance, schema: Promise<GraphQLSchema>): void {
  const page = once(async () => renderPage(await exampleTabs(await schema), await readLogo()));
  const assets = once(readAssets);

  app.get('/', { onSend: revalidate }, async (request, reply) => {
    if (!isForPeople(request)) return reply.callNotFound();
    return reply
      .headers({ ...headers, vary: 'accept' })
      .type('text/html; charset=utf-8')
      .send(await page());
  });
  app.get<{ Params: { file: string } }>('/explorer/:file', { onSend: revalidate }, async (request, reply) =>
    sendAsset(await assets(), request, reply),
  );
  app.addHook('onRequest', async (request, reply) => {
    const isVisit = request.routeOptions.url === '/graphql' && request.method === 'GET' && isForPeople(request);
    return isVisit && !request.url.includes('?') ? reply.redirect('./', 303) : undefined;
  });
}

const gzipTaken = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

const isForPeople = ({ headers: { accept = '' } }: FastifyRequest) => accept.includes('text/html');

async function sendAsset(
  assets: Assets,
  request: FastifyRequest<{ Params: { file: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply | void> {
  const asset = assets.get(request.params.file);
  if (asset === undefined) return reply.callNotFound();
  void reply.headers({ ...headers, vary: 'accept-encoding' }).type(asset.type);
  if (gzipTaken.test(request.headers['accept-encoding'] ?? ''))
    return reply.header('content-encoding', 'gzip').send(asset.gzip);
  return reply.send(await promisify(gunzip)(asset.gzip));
}

/** Calls once, at the first need, and again only where that failed. */
function once<Value>(call: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= call().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
