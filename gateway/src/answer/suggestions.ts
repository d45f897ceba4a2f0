import type { GraphQLFormattedError } from 'graphql';

/**
 * An error without the names that graphql-js proposes in place of one that it does not know. A contract proposes none,
 * so that a name which the whole schema has and one that nobody has are answered alike; and a ministry, which knows the
 * whole schema, may propose what the contract leaves out.
 */
export function withoutSuggestions(error: GraphQLFormattedError): GraphQLFormattedError {
  return { ...error, message: error.message.replace(/ Did you mean .+\?$/s, '') };
}
