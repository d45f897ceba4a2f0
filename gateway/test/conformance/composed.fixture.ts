import { composeServices } from '@apollo/composition';
import { type DocumentNode, type GraphQLSchema, buildSchema, parse } from 'graphql';
import { linked } from './case.fixture.ts';

/** What the subgraphs of a case compose to. */
export interface Composed {
  /** What the gateway is given. */
  supergraphSdl: string;
  document: DocumentNode;
  /** All of the supergraph, what is `@inaccessible` included. */
  whole: GraphQLSchema;
  /** What clients see. */
  api: GraphQLSchema;
  /** The subgraphs' SDL, each with its `@link`. */
  subgraphs: Record<string, string>;
}

/**
 * @param urlOf where a subgraph is asked, as the supergraph will say.
 * @throws Error with what the composer says: then the case is wrong.
 */
export function composed(given: Record<string, string>, urlOf: (subgraph: string) => string): Composed {
  const subgraphs = Object.fromEntries(Object.entries(given).map(([name, sdl]) => [name, linked(sdl)]));
  const result = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: urlOf(name), typeDefs: parse(sdl) })),
  );
  if (result.errors) throw new Error(['The case does not compose:', ...result.errors.map(String)].join('\n'));
  const { supergraphSdl, schema } = result;
  return {
    supergraphSdl,
    document: parse(supergraphSdl),
    whole: buildSchema(supergraphSdl, { assumeValidSDL: true }),
    api: schema.toAPISchema().toGraphQLJSSchema(),
    subgraphs,
  };
}
