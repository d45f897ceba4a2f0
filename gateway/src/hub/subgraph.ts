import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Logger } from '@ortaq/kit/process';
import { hubModules } from '@ortaq/schema/sdl';
import { hubName } from '@ortaq/schema/subgraphs';
import { type DocumentNode, execute, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { readAnswer } from '../engine/fetch/answer.ts';
import type { Ministry } from '../engine/fetch/ministry.ts';
import type { ExchangeReader } from '../exchange/read/list.ts';
import { type HubContext, resolvers } from './resolvers.ts';

interface Body {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/**
 * The hub's own subgraph: asked by the engine like a ministry, and answered within the process. Who asks is known without
 * an assertion.
 */
export function createHubSubgraph(exchanges: ExchangeReader | null, log: Logger): Ministry {
  const schema = buildSubgraphSchema(
    hubModules().map((typeDefs, at) => ({ typeDefs, ...(at === 0 && { resolvers }) })),
  );
  const documents = new LRUCache<string, DocumentNode>({ max: 500 });

  function documentOf(query: string): DocumentNode {
    const document = documents.get(query) ?? parse(query, { noLocation: true });
    documents.set(query, document);
    return document;
  }

  return {
    name: hubName,
    async ask(body, { run, entities }) {
      const { query, variables, operationName } = JSON.parse(body) as Body;
      const { caller, requestId } = run.context;
      const contextValue: HubContext = { caller, exchanges };
      const result = await execute({
        schema,
        document: documentOf(query),
        variableValues: variables,
        operationName,
        contextValue,
      });
      for (const { originalError: err, path } of result.errors ?? []) {
        const isFault = err !== undefined && err !== null && !(err instanceof GraphQLError);
        if (isFault) log.error({ err, path, requestId }, 'a field of the hub’s own could not be resolved');
      }
      return readAnswer({ status: 200, text: JSON.stringify(result) }, entities);
    },
    logUnusable(cause, { requestId }) {
      log.error({ requestId, cause }, 'what the hub knows itself could not be used');
    },
  };
}
