import { composeServices } from '@apollo/composition';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { type Problem, problemFromError } from './problem.ts';
import { ministries, type Ministry, ministryModules } from './sdl.ts';

/** What the SDL of all ministries composes to. */
export interface Composition {
  /** The text of supergraph.graphql: what the gateway runs. */
  supergraph: string;
  /** The text of api.graphql: what clients see, with everything in alphabetical order. */
  api: string;
  /** The schema that `api` prints. */
  apiSchema: GraphQLSchema;
  /** Where ministries contradict one another without breaking composition. */
  hints: Problem[];
}

/** Why the SDL does not compose; never both this and a composition. */
interface CompositionFailure {
  errors: Problem[];
}

const firstPort = 4001;
const notice = '# Composed from the SDL of the ministries by `pnpm compose`; not to be edited by hand.\n\n';

/** The address of a ministry's subgraph as the committed supergraph has it: on this machine, at its default port. */
export function subgraphUrl(name: Ministry): string {
  return `http://localhost:${firstPort + ministries.indexOf(name)}/graphql`;
}

/**
 * Composes the four ministries. Faults of the SDL come back as `errors`; the order of files and definitions does not
 * change the API schema's text.
 *
 * @param modules the documents of a ministry; the SDL of this package where left out.
 */
export function composeMinistries(
  modules: (name: Ministry) => DocumentNode[] = ministryModules,
): Composition | CompositionFailure {
  try {
    const result = composeServices(
      ministries.map((name) => ({ name, url: subgraphUrl(name), typeDefs: joined(modules(name)) })),
    );
    if (result.errors) return { errors: result.errors.map(problemFromError) };
    const apiSchema = lexicographicSortSchema(result.schema.toAPISchema().toGraphQLJSSchema());
    return {
      supergraph: `${notice}${result.supergraphSdl.trimEnd()}\n`,
      api: `${notice}${printSchema(apiSchema)}\n`,
      apiSchema,
      hints: result.hints.map((hint) =>
        problemFromError({ message: hint.message, nodes: hint.nodes, code: hint.definition.code }),
      ),
    };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [problemFromError(error)] };
    throw error;
  }
}

function joined(modules: DocumentNode[]): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: modules.flatMap((module) => module.definitions) };
}
