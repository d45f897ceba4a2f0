import { childLoader, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';

export function createResponseLoaders({ responses }: Services) {
  return {
    response: entityLoader('response', responses.byIds),
    responses: childLoader('recommendation.responses', (row) => row.recommendationId, responses.to),
    answered: childLoader('response.recommendations', (row) => row.responseId, responses.recommendationsOf),
  };
}

export type ResponseLoaders = ReturnType<typeof createResponseLoaders>;
