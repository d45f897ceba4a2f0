import type { AgencyResolvers } from '../generated/graphql.ts';

const Agency: AgencyResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  leadOn: ({ id }, page, { loaders }) => loaders.agencyRecommendations({ parent: id, page }),
};

export const agencyResolvers = { Agency };
