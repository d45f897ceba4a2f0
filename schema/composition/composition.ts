import { composeServices } from '@apollo/composition';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { brokenLinks } from './broken-links.ts';
import { explained } from './explain.ts';
import { notice } from './notice.ts';
import { type Problem, problemFromError } from './problem.ts';
import { readSubgraphs, syntaxProblem } from './read.ts';
import type { Ministry } from '../ministries.ts';
import { ministrySubgraphs, type Subgraph } from './subgraph.ts';

/** What the SDL of all subgraphs composes to. */
export interface Composition {
  /** The text of supergraph.graphql: what the gateway runs. */
  supergraph: string;
  /** The text of api.graphql: what clients see, with everything in alphabetical order. */
  api: string;
  /** The schema that `api` prints. */
  apiSchema: GraphQLSchema;
  /** Where subgraphs contradict one another without breaking composition. */
  hints: Problem[];
  /** What is left to do of moves by `@override`: nothing contradicts, for a move goes in this order. */
  underWay: Problem[];
}

/** Why the SDL does not compose; never both this and a composition. */
export interface CompositionFailure {
  errors: Problem[];
}

/**
 * Composes all ministries, as `compose` does; a file that is not SDL is an error too.
 *
 * @param modules the documents of a ministry; the SDL of this package where left out.
 */
export function composeMinistries(modules?: (name: Ministry) => DocumentNode[]): Composition | CompositionFailure {
  if (!modules) {
    const read = readSubgraphs();
    return 'errors' in read ? read : compose(read);
  }
  try {
    return compose(ministrySubgraphs(modules));
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [syntaxProblem(error)] };
    throw error;
  }
}

/** What the composer says between the steps of a move from ministry to ministry. */
const steps = new Set([
  'OVERRIDDEN_FIELD_CAN_BE_REMOVED',
  'OVERRIDE_DIRECTIVE_CAN_BE_REMOVED',
  'OVERRIDE_MIGRATION_IN_PROGRESS',
]);

/**
 * Composes subgraphs. Faults of the SDL come back as `errors`; the order of files and definitions does not change the API
 * schema's text.
 */
export function compose(subgraphs: readonly Subgraph[]): Composition | CompositionFailure {
  try {
    const result = composeServices(
      subgraphs.map(({ name, url, modules }) => ({ name, url, typeDefs: joined(modules) })),
    );
    if (result.errors) return { errors: explained(result.errors.map(problemFromError), subgraphs) };
    const hints = explained(
      result.hints.map(({ message, nodes, definition: { code } }) => problemFromError({ message, nodes, code })),
      subgraphs,
    );
    const apiSchema = lexicographicSortSchema(result.schema.toAPISchema().toGraphQLJSSchema());
    return {
      supergraph: `${notice}${result.supergraphSdl.trimEnd()}\n`,
      api: `${notice}${printSchema(apiSchema)}\n`,
      apiSchema,
      hints: hints.filter(({ code }) => !steps.has(code)),
      underWay: hints.filter(({ code }) => steps.has(code)),
    };
  } catch (error) {
    const problems = error instanceof GraphQLError ? [problemFromError(error)] : brokenLinks(subgraphs);
    if (problems.length === 0) throw error;
    return { errors: explained(problems, subgraphs) };
  }
}

function joined(modules: DocumentNode[]): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: modules.flatMap((module) => module.definitions) };
}
