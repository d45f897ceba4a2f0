import type { ResponsibilityResolvers } from '../generated/graphql.ts';

const Responsibility: ResponsibilityResolvers = {
  agency: ({ agencyId }, _, { loaders }) => loaders.registeredAgency(agencyId),
  measure: ({ measureId }) => ({ id: measureId }),
};

export const responsibilityResolvers = { Responsibility };
