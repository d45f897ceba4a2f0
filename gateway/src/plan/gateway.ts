import { ApolloGateway, type GatewayConfig, type GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { type Logger, Refusal } from '@ortaq/kit/process';
import type { GraphQLSchema } from 'graphql';
import { disableVendorTelemetry } from '../config.ts';
import { keepAskedPaths } from './asked-paths.ts';
import { planningBounds, refusalOf } from './bounds.ts';
import { libraryLog } from '../library-log.ts';
import { reportInvalidValues } from './invalid-values.ts';
import { withSafeAliases } from './safe-aliases.ts';

type Gateway = NonNullable<ApolloServerOptions<BaseContext>['gateway']>;

/**
 * Apollo's gateway over one supergraph: plans operations, fetches through the data sources,
 * joins what came.
 *
 * @param options.file names the supergraph in messages.
 * @param options.dataSource is called once for each subgraph, with the URL of the supergraph.
 * @param options.prepareSchema sees the schema of the API before it is used.
 * @throws (from `load`) Refusal where the text is not a supergraph, or one that cannot be served.
 */
export function createGateway(options: {
  file: string;
  supergraphSdl: string;
  dataSource: (name: string, url: string | undefined) => GraphQLDataSource;
  /** Whether planning is bounded: an operation beyond it is refused. */
  bounded: boolean;
  prepareSchema: (schema: GraphQLSchema) => void;
  log: Logger;
}): Gateway {
  const { log } = options;
  disableVendorTelemetry();
  const config: GatewayConfig & { __exposeQueryPlanExperimental: boolean } = {
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name, url }) => options.dataSource(name, url),
    logger: libraryLog(log),
    validateSupergraph: true,
    ...(options.bounded && { queryPlannerConfig: planningBounds }),
    // Else a client's header makes the answer tell the query plan.
    __exposeQueryPlanExperimental: false,
  };
  const gateway = new ApolloGateway(config);
  return {
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate((context) => {
        options.prepareSchema(context.apiSchema);
        callback(context);
      }),
    load: async (given) => {
      const { executor } = await gateway.load(given).catch((error: Error) => {
        if (error instanceof Refusal) throw error;
        throw new Refusal(`${options.file} is no supergraph that can be served: ${error.message}`);
      });
      return {
        executor: async (asked) => {
          const { request, restore } = withSafeAliases(asked);
          const answer = await executor(request).catch((error: Error) => {
            throw refusalOf(error);
          });
          return reportInvalidValues(restore(keepAskedPaths(answer, request)), asked, log);
        },
      };
    },
    stop: () => gateway.stop(),
  };
}
