import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { healthRoutes, type Logger, type Running } from '@ortaq/kit/process';
import type { GraphQLSchema } from 'graphql';
import { checkDates } from './admission/dates.ts';
import { admission } from './admission/plugin.ts';
import { clientError } from './answer/client-error.ts';
import { answering } from './answer/plugin.ts';
import type { GatewayConfig } from './config.ts';
import { explorerRoutes } from './explorer/routes.ts';
import { createMinistries } from './fetch/ministries.ts';
import { createApp } from './http/app.ts';
import type { GatewayContext } from './http/context.ts';
import { graphqlRoute } from './http/graphql.ts';
import { listen } from './http/listen.ts';
import { createReadiness } from './http/readiness.ts';
import { createGateway } from './plan/gateway.ts';
import { readSupergraph } from './plan/supergraph.ts';

/**
 * Serves the supergraph at `/graphql`, GraphiQL for browsers at `/`, and the hub's health at
 * `/health/*`.
 *
 * Returns where it listens, and what stops it in order.
 *
 * @throws Refusal where the supergraph cannot be served or the port cannot be had.
 */
export async function startGateway(config: GatewayConfig, log: Logger): Promise<Running & { url: string }> {
  const ministries = createMinistries(config, log);
  const served = Promise.withResolvers<GraphQLSchema>();
  const gateway = createGateway({
    file: config.supergraph,
    supergraphSdl: await readSupergraph(config.supergraph),
    dataSource: ministries.dataSource,
    bounded: !config.open,
    prepareSchema: (loaded) => {
      if (!config.open) checkDates(loaded);
      served.resolve(loaded);
    },
    log,
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    // Identity comes by header only, never by cookie: a request that a foreign page makes a browser
    // send carries nobody's rights, so plain GETs are allowed. No mutation is executed by GET.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    formatError: clientError,
    logger: log,
    plugins: [
      admission,
      answering(config, log),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();

  const app = createApp(config, log);
  graphqlRoute(app, apollo);
  if (config.explorer) explorerRoutes(app, served.promise);
  healthRoutes(app, createReadiness(ministries.probes));

  const stop = async () => {
    await app.close();
    await apollo.stop();
    await ministries.close();
  };
  const address = await listen(app, config).catch(async (error: Error) => {
    await stop();
    throw error;
  });
  log.info({ url: `${address}/graphql` }, 'listening');
  return { url: address, stop };
}
