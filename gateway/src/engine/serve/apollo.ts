import type { ApolloServerOptions } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../../http/context.ts';
import type { Engine } from '../engine.ts';
import type { Served } from './served.ts';

type ApolloGateway = NonNullable<ApolloServerOptions<GatewayContext>['gateway']>;

/** The engine as Apollo Server takes a gateway: a request is answered over the schema that it was validated by. */
export function apolloGateway(served: Served): ApolloGateway & { engineOf: (schema: GraphQLSchema) => Engine } {
  const engines = new WeakMap<GraphQLSchema, Engine>();
  const engineOf = (schema: GraphQLSchema): Engine => {
    const engine = engines.get(schema);
    if (!engine) throw new Error('no engine has this schema');
    return engine;
  };
  let stopListening: (() => void) | undefined;
  let tell: ((engine: Engine) => void) | undefined;
  return {
    engineOf,
    onSchemaLoadOrUpdate(callback) {
      tell = ({ schema, supergraph }) => callback({ apiSchema: schema, coreSupergraphSdl: supergraph });
      return () => (tell = undefined);
    },
    async load() {
      stopListening = served.onEngine((engine) => {
        engines.set(engine.schema, engine);
        tell?.(engine);
      });
      return {
        async executor({ schema, source, document, operation, request, context }) {
          const variables = request.variables ?? {};
          return engineOf(schema).answer({
            source,
            document,
            operation,
            variables,
            context: context as GatewayContext,
          });
        },
      };
    },
    async stop() {
      stopListening?.();
    },
  };
}
