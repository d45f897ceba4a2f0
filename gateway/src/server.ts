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
import { withoutSuggestions } from './answer/suggestions.ts';
import type { GatewayConfig } from './config.ts';
import { explorerRoutes } from './explorer/routes.ts';
import { createMinistries } from './fetch/ministries.ts';
import { createApp } from './http/app.ts';
import type { GatewayContext } from './http/context.ts';
import { graphqlRoute } from './http/graphql.ts';
import { listen } from './http/listen.ts';
import { createReadiness } from './http/readiness.ts';
import { contractOf } from './plan/contract.ts';
import { createGateway } from './plan/gateway.ts';
import { readSupergraph } from './plan/supergraph.ts';
import { referenceRoutes } from './reference/routes.ts';
import { trustedOperations } from './trusted/plugin.ts';

/**
 * Serves the supergraph at `/graphql`, GraphiQL for browsers at `/`, the schema's reference at
 * `/reference`, and the hub's health at `/health/*`.
 *
 * Returns where it listens, and what stops it in order.
 *
 * @throws Refusal where the supergraph or the manifest of trusted operations cannot be used, or the port cannot be had.
 */
export async function startGateway(config: GatewayConfig, log: Logger): Promise<Running & { url: string }> {
  const ministries = createMinistries(config, log);
  const { supergraph: file, contract } = config;
  const whole = await readSupergraph(file);
  const supergraphSdl = contract === null ? whole : contractOf(whole, { file, contract });
  const served = Promise.withResolvers<GraphQLSchema>();
  const gateway = createGateway({
    file,
    supergraphSdl,
    dataSource: ministries.dataSource,
    bounded: !config.open,
    prepareSchema: (loaded) => {
      if (!config.open) checkDates(loaded);
      served.resolve(loaded);
    },
    log,
  });
  const operations = config.operations && (await trustedOperations(config.operations, log));
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Ours are in `trusted`: Apollo's know no manifest, and hold short texts without bound.
    persistedQueries: false,
    // Identity comes by header only, never by cookie: a request that a foreign page makes a browser
    // send carries nobody's rights, so plain GETs are allowed. No mutation is executed by GET.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    formatError: (error) => (contract === null ? clientError(error) : withoutSuggestions(clientError(error))),
    logger: log,
    plugins: [
      ...(operations ? [operations] : []),
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
  if (config.reference) {
    const { explorer, open } = config;
    referenceRoutes(app, { schema: served.promise, supergraph: supergraphSdl, explorer, isOurs: !open });
  }
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
  log.info({ url: `${address}/graphql`, ...(contract !== null && { contract }) }, 'listening');
  return { url: address, stop };
}
