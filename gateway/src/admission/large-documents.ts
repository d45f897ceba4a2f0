import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../http/context.ts';

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
/** How much of documents is kept, in characters of their text. */
const keptCharacters = 8_000_000;
/** How many large documents are on their way between this plugin and Apollo Server's store. */
const underWay = 32;

/** Stands for a document that is refused: Apollo Server lets plugins refuse once it has one. */
const nothing = parse('{ __typename }');

/**
 * Keeps large documents from being validated where requests are answered, and what was validated from being validated
 * again.
 */
export function largeDocuments(validatorOf: (schema: GraphQLSchema) => Validator): {
  store: DocumentStore;
  plugin: ApolloServerPlugin<GatewayContext>;
} {
  const kept = new LRUCache<string, DocumentNode>({
    maxSize: keptCharacters,
    sizeCalculation: ({ loc }) => 100 + (loc?.end ?? 0),
  });
  const checked = new LRUCache<string, DocumentNode>({ max: underWay });

  /** @returns why it is refused; undefined where it is valid, or its syntax is not. */
  async function check(schema: GraphQLSchema, source: string, hash: string): Promise<GraphQLError | undefined> {
    const fault = await validatorOf(schema).validate(source);
    const document = fault ? nothing : parsed(source);
    if (document) checked.set(hash, document);
    return fault;
  }

  return {
    store: {
      get: async (key) => kept.get(key) ?? checked.get(hashOf(key)),
      set: async (key, document) => void kept.set(key, document),
      delete: async (key) => kept.delete(key),
    },
    plugin: {
      async requestDidStart() {
        let fault: GraphQLError | undefined;
        return {
          async didResolveSource({ schema, source, queryHash }) {
            if (source.length > longestAtOnce) fault = await check(schema, source, queryHash);
          },
          async didResolveOperation() {
            if (fault) throw fault;
          },
        };
      },
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
