import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type Ministry, ministryModules } from '@ortaq/schema/sdl';
import { headers } from '@ortaq/schema/wire';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import { healthRoutes, type Logger, Refusal, type Running } from '../../process/index.ts';
import { type Asked, createAskedOf } from '../asked.ts';
import { type Asker, createVerifier, guard, keySource, openKeySet } from '../caller/index.ts';
import type { SubgraphConfig } from './config.ts';
import { formatError } from './format-error.ts';
import { readTls } from './tls.ts';

const drainTime = 5_000;

/** A ministry's server: the port it listens on, and how to end it. */
export interface RunningSubgraph extends Running {
  ministry: Ministry;
  port: number;
}

/**
 * Serves one ministry's subgraph at `/graphql`, its health at `/health/*`. The gateway alone is answered, by its signed
 * word of who asks.
 *
 * @param options.config.PORT 0 takes a free port.
 * @param options.context builds one request's context, for whom it asks: its loaders live as long as the request. `asked`
 *   tells resolvers and loaders what the operation asks for.
 * @param options.ready asks whether the ministry can answer: whether its database does.
 * @param options.close ends what the ministry opened, after the last request.
 * @throws Refusal where the gateway's keys or the certificates cannot be used, or the port cannot be had.
 */
export async function startSubgraph<Context extends object>(options: {
  ministry: Ministry;
  config: Omit<SubgraphConfig, 'DATABASE_URL' | 'PREPARE_DATABASE'>;
  log: Logger;
  resolvers: object;
  context: (asker: Asker, asked: Asked) => Context;
  ready: () => Promise<unknown>;
  close: () => Promise<unknown>;
}): Promise<RunningSubgraph> {
  const { ministry, config, log } = options;
  const keys = await openKeySet(keySource(config.GATEWAY_KEYS), log);
  const app = Fastify({
    ...(await readTls(config)),
    loggerInstance: log.child({}, { level: 'warn' }) as FastifyBaseLogger,
    requestIdHeader: headers.requestId,
    bodyLimit: 16 * 1024 * 1024,
    forceCloseConnections: 'idle',
  });
  const resolvers = options.resolvers as GraphQLResolverMap<unknown>;
  const schema = buildSubgraphSchema(
    ministryModules(ministry).map((typeDefs, at) => ({ typeDefs, ...(at === 0 && { resolvers }) })),
  );
  const askedOf = createAskedOf(schema);
  const apollo = new ApolloServer<Context & Request>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    formatError: formatError(log),
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginInlineTraceDisabled(),
      // It watches every field of every answer, and no field here says how long it keeps.
      ApolloServerPluginCacheControlDisabled(),
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ contextValue, document }) => contextValue.isParsed(askedOf(document)),
        }),
      },
    ],
  });
  await apollo.start();
  const askerOf = guard(app, createVerifier(ministry, keys), log);
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['POST'],
    context: async (request) => openRequest((asked) => options.context(askerOf(request), asked)),
  });
  healthRoutes(app, async () => {
    const database = await options.ready().then(
      () => 'up',
      () => 'down',
    );
    return { ready: database === 'up', ministry, database };
  });
  await app.listen({ host: config.HOST, port: config.PORT }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Refusal(
      `Port ${config.PORT} on ${config.HOST} is taken: end what listens there, or choose another PORT.`,
    );
  });
  const { port } = app.server.address() as AddressInfo;
  log.info({ port }, 'listening');
  return {
    ministry,
    port,
    stop: async () => {
      const late = setTimeout(() => app.server.closeAllConnections(), drainTime);
      await apollo.stop();
      await app.close();
      clearTimeout(late);
      await options.close();
    },
  };
}

interface Request {
  /** Tells the request's context what the operation asks for: the context is there before that is known. */
  isParsed: (asked: Asked) => void;
}

function openRequest<Context extends object>(context: (asked: Asked) => Context): Context & Request {
  let known: Asked | null = null;
  const isParsed = (asked: Asked) => void (known = asked);
  return { ...context({ of: (type) => known?.of(type) ?? new Set() }), isParsed };
}
