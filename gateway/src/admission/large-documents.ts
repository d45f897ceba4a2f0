import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../http/context.ts';
import type { RefuseDocument } from './limits/limits.ts';

type DocumentStore = NonNullable<ApolloServerOptions<GatewayContext>['documentStore']>;

/** Validates a document elsewhere; undefined where it is valid. */
interface Validator {
  validate: (document: string) => Promise<GraphQLError | undefined>;
}

/**
 * Documents with more characters are validated beside the requests: graphql-js compares each two of a document's
 * fragments, so that a few kilobytes can keep everyone waiting. Those of the hub's own operations are shorter.
 */
const longestAtOnce = 4_000;

/** How much memory documents may take, and about how much one takes: all its tokens are kept for the places in errors. */
const keptBytes = 48 * 1024 * 1024;
const bytesOf = (document: DocumentNode) => 1_000 + 100 * (document.loc?.end ?? 0);

const createDocuments = () => new LRUCache<string, DocumentNode>({ maxSize: keptBytes, sizeCalculation: bytesOf });

/** Stands for a document that is refused: Apollo Server lets plugins refuse once it has one. */
const nothing = parse('{ __typename }');

/**
 * Refuses documents before they are validated; keeps large ones from being validated where requests are answered, and what
 * was validated from being validated again.
 *
 * @param refuse tells those that are more than the hub answers.
 */
export function largeDocuments(
  validatorOf: (schema: GraphQLSchema) => Validator,
  refuse: RefuseDocument = () => undefined,
): {
  store: DocumentStore;
  plugin: ApolloServerPlugin<GatewayContext>;
} {
  const small = createDocuments();
  const large = new WeakMap<GraphQLSchema, LRUCache<string, DocumentNode>>();
  const handed = createHandOver();

  /** What Apollo Server is to take for the text; nothing where it shall say itself what is wrong with its syntax. */
  async function check(schema: GraphQLSchema, source: string, hash: string): Promise<Checked> {
    const known = large.get(schema) ?? createDocuments();
    large.set(schema, known);
    const valid = known.get(hash);
    if (valid) return { document: valid };
    const fault = await validatorOf(schema).validate(source);
    if (fault) return { document: nothing, fault };
    const document = parsed(source);
    if (document) known.set(hash, document);
    return { document };
  }

  return {
    store: {
      get: async (key) => handed.get(hashOf(key)) ?? small.get(key),
      set: async (key, document) => void small.set(key, document),
      delete: async (key) => small.delete(key),
    },
    plugin: {
      async requestDidStart() {
        let checked: Checked | undefined;
        return {
          async didResolveSource({ schema, source, queryHash }) {
            const fault = refuse(source, queryHash);
            if (!fault && source.length <= longestAtOnce) return;
            checked = fault ? { document: nothing, fault } : await check(schema, source, queryHash);
            if (checked.document) handed.put(queryHash, checked.document);
          },
          async didResolveOperation() {
            if (checked?.fault) throw checked.fault;
          },
          async willSendResponse({ queryHash }) {
            if (checked?.document) handed.take(queryHash);
          },
        };
      },
    },
  };
}

interface Checked {
  document?: DocumentNode | undefined;
  fault?: GraphQLError;
}

/** Documents on their way from the plugin to Apollo Server's store, for as long as a request needs them there. */
function createHandOver() {
  const documents = new Map<string, { document: DocumentNode; requests: number }>();
  return {
    get: (hash: string) => documents.get(hash)?.document,
    put(hash: string, document: DocumentNode): void {
      const known = documents.get(hash);
      // While the supergraph changes, the same text may be refused for one request and answered for another.
      const kept = document === nothing && known ? known.document : document;
      documents.set(hash, { document: kept, requests: (known?.requests ?? 0) + 1 });
    },
    take(hash: string): void {
      const entry = documents.get(hash);
      if (!entry) return;
      entry.requests -= 1;
      if (entry.requests === 0) documents.delete(hash);
    },
  };
}

/** Apollo Server puts the schema's hash before that of the text. */
const hashOf = (key: string) => key.slice(key.lastIndexOf(':') + 1);

/** Apollo Server says itself what is wrong with what cannot be parsed. */
function parsed(source: string): DocumentNode | undefined {
  try {
    return parse(source);
  } catch {
    return undefined;
  }
}
