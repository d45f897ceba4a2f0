import { dirname } from 'node:path/posix';
import { languages } from '@ortaq/schema/reference/languages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';
import { madeOf } from '../http/made-of.ts';
import { sendPacked } from '../http/packed.ts';
import { pageHeaders } from '../http/page-headers.ts';
import { revalidate } from '../http/revalidate.ts';
import { languageFor } from './language.ts';
import { renderPages } from './pages.ts';

/** All comes from the hub itself, nothing runs that is not a file of it, and no other page may frame it. */
const headers = pageHeaders([
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]);

/** What the reference is of. */
export interface Documented {
  /** What clients see, and the text of the supergraph that it is of. */
  served: () => { schema: GraphQLSchema; supergraph: string };
  /** Whether GraphiQL is served beside it. */
  explorer: boolean;
  /** Whether it is the ministries' schema; of another one nothing is told but what its supergraph has. */
  isOurs: boolean;
}

/**
 * The reference of the served schema, a page for each of its types in three languages, at `/reference/`. It is made when it
 * is first asked for.
 */
export function referenceRoutes(app: FastifyInstance, { served, explorer, isOurs }: Documented): void {
  const pages = madeOf(served, async ({ schema, supergraph }) =>
    renderPages({ api: printSchema(schema), supergraph, explorer: explorer ? '../' : null, isOurs }),
  );
  const file = async (path: string) => (await pages()).get(path);

  app.get('/reference', async (request, reply) => toLanguage(request, reply, 'reference/'));
  app.get<{ Params: { '*': string } }>('/reference/*', { onSend: revalidate }, async (request, reply) => {
    const path = request.params['*'];
    if (path === '') return toLanguage(request, reply, '');
    const folder = languages.find((language) => path === language || path === `${language}/`);
    if (folder !== undefined) return reply.redirect(path.endsWith('/') ? 'index.html' : `${folder}/index.html`, 303);
    const found = await file(path);
    if (found !== undefined) return sendPacked(found, request, reply.headers(headers));
    const missing = request.headers.accept?.includes('text/html') && (await file(`${dirname(path)}/404.html`));
    return missing ? sendPacked(missing, request, reply.code(404).headers(headers)) : reply.callNotFound();
  });
}

function toLanguage({ headers: given }: FastifyRequest, reply: FastifyReply, folder: string): FastifyReply {
  const language = languageFor(given['accept-language']);
  return reply.header('vary', 'accept-language').redirect(`${folder}${language}/index.html`, 303);
}
