import type { LegalActResolvers, QueryResolvers } from '../generated/graphql.ts';

const LegalAct: LegalActResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.legalAct.load(id),
  carriesOut: ({ carriesOutId }, _, { loaders }) => (carriesOutId === null ? null : loaders.plan.load(carriesOutId)),
};

const Query: Pick<QueryResolvers, 'legalActs' | 'legalAct'> = {
  legalActs: (_parent, { filter, ...page }, { loaders }) => loaders.legalActs({ page, spec: filter ?? {} }),
  legalAct: (_parent, { id }, { loaders }) => loaders.legalAct.load(id),
};

export const legalActResolvers = { LegalAct, Query };
