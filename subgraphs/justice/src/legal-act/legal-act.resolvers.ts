import type { LegalActResolvers, QueryResolvers } from '../generated/graphql.ts';

const LegalAct: LegalActResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.legalAct.load(id),
};

const Query: Pick<QueryResolvers, 'legalAct'> = {
  legalAct: (_parent, { id }, { loaders }) => loaders.legalAct.load(id),
};

export const legalActResolvers = { LegalAct, Query };
