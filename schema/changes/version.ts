import { Supergraph as ApolloSupergraph } from '@apollo/federation-internals';
import {
  assertValidSchema,
  buildSchema,
  type GraphQLSchema,
  lexicographicSortSchema,
  parse,
  printSchema,
  type Source,
} from 'graphql';
import type { Composition } from '../composition/composition.ts';
import { placesIn } from '../composition/places.ts';
import type { Place } from '../composition/problem.ts';
import type { Subgraph } from '../composition/subgraph.ts';
import { isSupergraph, readSupergraph } from '../supergraph/read.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';

/** One version of the contract, as `changesBetween` compares it. */
export interface Version {
  /** What clients see, read from its text: the comparison needs the syntax tree. */
  api: GraphQLSchema;
  /** Who declares what; null where the version is known as an API schema only. */
  supergraph: Supergraph | null;
  /** Where each element stands, by coordinate; empty where the SDL of the ministries is not at hand. */
  places: ReadonlyMap<string, Place[]>;
}

/** The version that subgraphs compose to. */
export function versionOfComposition(
  { api, supergraph }: Pick<Composition, 'api' | 'supergraph'>,
  subgraphs: readonly Subgraph[],
): Version {
  return {
    api: buildSchema(api),
    supergraph: readSupergraph(parse(supergraph)),
    places: placesIn(subgraphs),
  };
}

/**
 * The version that a file holds: the text of a supergraph, or of an API schema, in which case nothing is known of
 * ministries.
 *
 * @throws Error, mostly GraphQLError, where the text is neither.
 */
export function versionOfText(text: string | Source): Version {
  const document = parse(text);
  const places = new Map<string, Place[]>();
  if (!isSupergraph(document)) {
    const api = buildSchema(text);
    assertValidSchema(api);
    return { api, supergraph: null, places };
  }
  const body = typeof text === 'string' ? text : text.body;
  const supergraph = ApolloSupergraph.build(body, { supportedFeatures: null });
  const api = lexicographicSortSchema(supergraph.apiSchema().toGraphQLJSSchema());
  return { api: buildSchema(printSchema(api)), supergraph: readSupergraph(document), places };
}
