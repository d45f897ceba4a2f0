import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { healthRoutes, type Logger, type Running } from '@ortaq/kit/process';
import { openAdmission } from './admission/admission.ts';
import { checkDates } from './admission/dates.ts';
import { largeDocuments } from './admission/large-documents.ts';
import { admission } from './admission/plugin.ts';
import { createAssertions } from './assertion/assertions.ts';
import { keysRoute } from './assertion/routes.ts';
import { createSign } from './assertion/sign.ts';
import { passingKeys, readSigningKeys, type SigningKeys } from './assertion/signing-keys.ts';
import { clientError } from './answer/client-error.ts';
import { notesResponse } from './answer/let-go.ts';
import { answering } from './answer/plugin.ts';
import { withoutSuggestions } from './answer/suggestions.ts';
import type { GatewayConfig } from './config.ts';
import { createRecording } from './exchange/recording.ts';
import { startExchangeLog } from './exchange/start.ts';
import { readTls } from './engine/fetch/tls.ts';
import { apolloGateway } from './engine/serve/apollo.ts';
import { serveSupergraph } from './engine/serve/served.ts';
import { explorerRoutes } from './explorer/routes.ts';
import { createApp } from './http/app.ts';
import { anyone, type GatewayContext } from './http/context.ts';
import { graphqlRoute } from './http/graphql.ts';
import { listen } from './http/listen.ts';
import { createReadiness } from './http/readiness.ts';
import { createAsking } from './identity/asking.ts';
import { createIdentity } from './identity/identity.ts';
import { createHubSubgraph } from './hub/subgraph.ts';
import { referenceRoutes } from './reference/routes.ts';
import { readManifest } from './trusted/manifest.ts';
import { trustedOperations } from './trusted/plugin.ts';

/**
 * Serves the supergraph at `/graphql`, GraphiQL for browsers at `/`, the schema's reference at
 * `/reference`, and the hub's health at `/health/*`.
 *
 * Returns where it listens, and what stops it in order.
 *
 * @throws Refusal where the supergraph or the manifest of trusted operations or a file of keys cannot be used, or the port cannot be had.
 */
export async function startGateway(config: GatewayConfig, log: Logger): Promise<Running & { url: string }> {
  const { contract, explorer, open, operations } = config;
  const asking = open ? anyone : createAsking(await createIdentity(config.issuers, log));
  const listed = operations ? await readManifest(operations.manifest) : [];
  const keys = open ? null : await keysToSign(config.assertionKeys, log);
  const credentials = {
    assertions: keys && createAssertions(createSign(keys)),
    tls: await readTls(config.ministriesTls),
  };
  const exchanges = config.exchange && (await startExchangeLog(config.exchange, log));
  const recording = createRecording(exchanges, log);
  if (config.recordsExchanges && !exchanges) {
    log.warn('nothing but public data is given: set HUB_DATABASE_URL and EXCHANGE_LOG_KEY, or EXCHANGE_LOG=off');
  }
  const served = await serveSupergraph(config, {
    known: listed.map(({ body, name }) => ({ text: body, operationName: name, conditions: {} })),
    prepareSchema: open ? () => {} : checkDates,
    credentials,
    ...(!open && { own: [createHubSubgraph(exchanges?.reader ?? null, log)] }),
    ...(config.recordsExchanges && { canRecord: recording.isPossible }),
    log,
  });
  const gateway = apolloGateway(served);
  const admitted = openAdmission(config.admission, {
    operations: listed,
    supergraphOf: (schema) => gateway.engineOf(schema).supergraph,
    databaseUrl: config.hubDatabase,
    log,
  });
  const documents = largeDocuments(gateway.engineOf, admitted.refuse);
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
    documentStore: documents.store,
    plugins: [
      notesResponse,
      ...(operations ? [trustedOperations(listed, operations.trustedOnly, log)] : []),
      documents.plugin,
      admission,
      ...admitted.plugins,
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
  graphqlRoute(app, apollo, {
    asking,
    enter: admitted.enter,
    record: recording.record,
    hold: () => served.current().hold(),
  });
  if (keys) keysRoute(app, keys);
  if (explorer) explorerRoutes(app, () => served.current().schema);
  if (config.reference) referenceRoutes(app, { served: served.current, explorer, isOurs: !open });
  healthRoutes(
    app,
    createReadiness(() => ({
      probes: served.current().probes,
      supergraph: served.state(),
      ...(exchanges && { exchangeLog: exchanges.isAvailable() ? 'up' : 'down' }),
    })),
  );

  const stop = async () => {
    await app.close();
    await apollo.stop();
    await served.stop();
    await admitted.stop();
    await exchanges?.stop();
  };
  const address = await listen(app, config).catch(async (error: Error) => {
    await stop();
    throw error;
  });
  log.info({ url: `${address}/graphql`, ...(contract !== null && { contract }) }, 'listening');
  return { url: address, stop };
}

async function keysToSign(files: string[], log: Logger): Promise<SigningKeys> {
  if (files.length > 0) return readSigningKeys(files);
  log.info('ASSERTION_KEYS is not set: ministries are asked with a key that lasts as long as this process');
  return passingKeys();
}
