import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { GatewayContext } from '../../http/context.ts';
import { type Budgets, budgetOf, type Cost, tooExpensive } from './budget.ts';
import type { createCosts } from './cost.ts';

/**
 * Refuses operations that would cost more than who asks may ask for at once, and tells of each what it is estimated to cost.
 *
 * @param isOfManifest whether a document's text is that of a trusted operation.
 */
export function costing(
  costOf: ReturnType<typeof createCosts>,
  budgets: Budgets,
  isOfManifest: (text: string) => boolean,
): ApolloServerPlugin<GatewayContext> {
  const trusted = new WeakMap<DocumentNode, boolean>();
  function isTrusted(document: DocumentNode, text: string): boolean {
    const known = trusted.get(document) ?? isOfManifest(text);
    trusted.set(document, known);
    return known;
  }

  return {
    async requestDidStart() {
      let estimated: Cost | undefined;
      let told: Cost | undefined;
      return {
        async didResolveOperation({ schema, document, source, operation, request, contextValue }) {
          if (!operation) return;
          const cost = costOf({ schema, document, operation, variables: request.variables ?? {} });
          estimated = { estimated: cost, budget: budgetOf(budgets, contextValue.caller, isTrusted(document, source)) };
          if (cost <= estimated.budget) return;
          told = estimated;
          throw tooExpensive(estimated);
        },
        // Comes once no plugin has refused the operation: what is refused otherwise is not what was estimated.
        async responseForOperation() {
          told = estimated;
          return null;
        },
        async willSendResponse({ response: { body } }) {
          if (told && body.kind === 'single') {
            body.singleResult.extensions = { ...body.singleResult.extensions, cost: told };
          }
        },
      };
    },
  };
}
