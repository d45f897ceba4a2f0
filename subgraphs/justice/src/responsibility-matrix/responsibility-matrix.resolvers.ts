import type { QueryResolvers, ResponsibilityCountResolvers } from '../generated/graphql.ts';

const ResponsibilityCount: ResponsibilityCountResolvers = {
  plan: ({ planId }, _, { loaders }) => (planId === null ? null : loaders.plan.load(planId)),
  agency: ({ agencyId }, _, { loaders }) => loaders.registeredAgency(agencyId),
};

const Query: Pick<QueryResolvers, 'responsibilityMatrix'> = {
  responsibilityMatrix: (_parent, { filter }, { services }) => services.responsibilityMatrix.count(filter ?? {}),
};

export const responsibilityMatrixResolvers = { ResponsibilityCount, Query };
