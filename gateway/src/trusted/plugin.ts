import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import type { Logger } from '@ortaq/kit/process';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../http/context.ts';
import { anyDocument, type FindDocument, listedDocument } from './documents.ts';
import type { ListedOperation } from './manifest.ts';
import { answerable, createOperationList } from './operation-list.ts';
import { createRegistry } from './registry.ts';

/** How much memory the documents may take that clients have registered. */
const registryBytes = 16 * 1024 * 1024;

/** What stands in for a document that is refused. */
const nothing = '{ __typename }';

/**
 * Finds the document of a request by its hash; where only trusted operations are answered, refuses all others. Comes
 * before every other plugin.
 *
 * @param operations the manifest's.
 */
export function trustedOperations(
  operations: readonly ListedOperation[],
  trustedOnly: boolean,
  log: Logger,
): ApolloServerPlugin<GatewayContext> {
  const registry = createRegistry(registryBytes);
  const first = Promise.withResolvers<FindDocument>();
  let find = first.promise;

  /** What a new schema cannot answer is trusted no more; what clients have registered stays. */
  function findOver(schema: GraphQLSchema): FindDocument {
    const { fitting, unfit } = answerable(operations, schema);
    const names = unfit.map(({ name }) => name);
    if (names.length > 0) log.warn({ names }, 'the schema cannot answer these trusted operations: they are left out');
    if (trustedOnly) log.info({ operations: fitting.length }, 'trusted operations are answered, and no others');
    const list = createOperationList(fitting);
    return trustedOnly ? listedDocument(list) : anyDocument(list, registry);
  }

  return {
    async serverWillStart() {
      return {
        schemaDidLoadOrUpdate({ apiSchema }) {
          const found = findOver(apiSchema);
          first.resolve(found);
          find = Promise.resolve(found);
        },
      };
    },
    async requestDidStart({ request }) {
      const found = attempt(await find, request);
      // Apollo Server lets plugins refuse only after it has parsed and validated: what is refused is
      // spared both, and tells nobody what the schema lacks.
      replaceDocument(request, found instanceof GraphQLError ? nothing : found.text);
      return {
        async didResolveOperation() {
          if (found instanceof GraphQLError) throw found;
        },
        // Comes once no plugin has refused the operation.
        async responseForOperation() {
          if (!(found instanceof GraphQLError)) found.register?.();
          return null;
        },
      };
    },
  };
}

function attempt(find: FindDocument, request: GraphQLRequest) {
  try {
    return find(request);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Leaves no hash: Apollo Server has its own of the protocol, which is off. */
function replaceDocument(request: GraphQLRequest, text: string | undefined): void {
  if (text !== undefined) request.query = text;
  if (request.extensions) {
    const { persistedQuery: _, ...others } = request.extensions;
    request.extensions = others;
  }
}
