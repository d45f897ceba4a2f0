import { type OperationDefinitionNode, parse, type DocumentNode } from 'graphql';
import { createLogger } from '../../../../subgraphs/kit/src/process/logger.ts';
import { readGatewayConfig } from '../../../src/config.ts';
import { startEngine as startOurs } from '../../../src/engine/engine.ts';
import { contextOf } from '../../../src/http/context.ts';

export interface Operation {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

/** Answers one operation with the text of the response's body. */
export type Answer = (operation: Operation) => Promise<string>;

/**
 * The engine alone, without Apollo Server and fastify, with no fetches shared. What is left out is theirs: a document is
 * parsed once, and what the benchmark asks is valid.
 *
 * @param supergraph the supergraph's text.
 * @param environment has the gateway's settings, the subgraphs' URLs among them.
 */
export async function startEngine(
  supergraph: string,
  environment: Record<string, string | undefined>,
): Promise<Answer> {
  const log = createLogger('bare', { LOG_FORMAT: 'json', LOG_LEVEL: 'warn' });
  const config = readGatewayConfig({ ...environment, SHARED_FETCHES: 'off' }, { settings: {}, open: false });
  const engine = await startOurs(supergraph, config, { log, prepareSchema: () => {} });
  const documents = new Map<string, { document: DocumentNode; operation: OperationDefinitionNode }>();

  return async ({ query, variables = {} }) => {
    const read = documents.get(query) ?? readDocument(query);
    documents.set(query, read);
    const context = contextOf('bare', {});
    return JSON.stringify(await engine.answer({ source: query, ...read, variables, context }));
  };
}

function readDocument(query: string) {
  const document = parse(query);
  const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
  if (operation?.kind !== 'OperationDefinition') throw new Error('the document has no operation');
  return { document, operation };
}
