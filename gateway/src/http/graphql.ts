import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorCodes } from '@ortaq/schema/wire';
import { letGo } from '../answer/let-go.ts';
import type { Recording } from '../exchange/recording.ts';
import { refuseOtherForms } from './body-form.ts';
import { type Asker, type Asking, contextOf, type GatewayContext } from './context.ts';
import { refuse, Refused } from './refusals.ts';
import { revalidate } from './revalidate.ts';

/** Lets one operation in, else throws the refusal that is answered; what it returns is called once that is answered. */
export type Entering = (asker: Asker, request: FastifyRequest) => Promise<() => void>;

/**
 * GraphQL over HTTP at `/graphql`: GET and POST, nothing else.
 *
 * @param asking finds out who asks; the refusal that it throws is answered.
 * @param enter decides whether who asks may ask now.
 * @param record keeps an answer that not everyone may have in the exchange log, before it is given.
 * @param hold keeps what answers from being closed, until the returned function is called.
 */
export function graphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<GatewayContext>,
  {
    asking,
    enter,
    record,
    hold,
  }: { asking: Asking; enter: Entering; record: Recording['record']; hold: () => () => void },
): void {
  app.all('/graphql', { onRequest: [onlyGetAndPost, refuseOtherForms], onSend: revalidate }, async (request, reply) => {
    const release = hold();
    try {
      return await answer(request, reply);
    } finally {
      release();
    }
  });

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const asker = await asking(request.headers);
    const leave = await enter(asker, request);
    try {
      return await execute(request, reply, asker);
    } finally {
      leave();
    }
  }

  async function execute(request: FastifyRequest, reply: FastifyReply, asker: Asker): Promise<string> {
    const started = Date.now();
    const context = contextOf(request.id, request.headers, asker);
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headersOf(request),
        search: /\?.*/s.exec(request.url)?.[0] ?? '',
        body: request.body,
      },
      context: async () => context,
    });
    letGo(context);
    if (body.kind !== 'complete') throw new Error('an answer in parts cannot be recorded');
    if (!(await record(context, started, body.string))) throw unrecorded();
    void reply.code(status ?? 200).headers(Object.fromEntries(headers));
    return body.string;
  }
}

const unrecorded = () =>
  new Refused('The exchange cannot be recorded at the moment, so its answer is not given.', {
    status: 503,
    code: errorCodes.exchangeLogUnavailable,
  });

async function onlyGetAndPost({ method }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | void> {
  if (method === 'GET' || method === 'POST') return;
  return refuse(reply.header('allow', 'GET, POST'), 405);
}

/** What Apollo Server and our plugins look at: to hand on every header costs as much as a small answer. */
function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name of ['accept', 'content-type', 'authorization'] as const) {
    const value = headers[name];
    if (value !== undefined) map.set(name, value);
  }
  return map;
}
