import type { StateResponseResolvers } from '../generated/graphql.ts';

const StateResponse: StateResponseResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.response.load(id),
  recommendations: async ({ id }, _, { loaders }) => {
    const answered = await loaders.answered.load(id);
    const rows = await Promise.all(
      answered.map(({ recommendationId }) => loaders.recommendation.load(recommendationId)),
    );
    return rows.filter((row) => row !== null);
  },
};

export const responseResolvers = { StateResponse };
