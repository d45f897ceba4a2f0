import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../http/context.ts';

/**
 * An error without the names that graphql-js proposes in place of one that it does not know. A contract proposes none,
 * so that a name which the whole schema has and one that nobody has are answered alike; and a ministry, which knows the
 * whole schema, may propose what the contract leaves out.
 */
export function withoutSuggestions(error: GraphQLFormattedError): GraphQLFormattedError {
  return { ...error, message: error.message.replace(/ Did you mean .+\?$/s, '') };
}

/** The public, whoever that is, is told what is wrong with a name, and not which others there are. */
export const withoutSuggestionsToThePublic: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { caller }, response: { body } }) {
        if (caller.kind !== 'anonymous' || body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map(withoutSuggestions);
      },
    };
  },
};
