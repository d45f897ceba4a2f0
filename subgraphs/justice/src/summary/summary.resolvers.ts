import type { AgencyCountResolvers, PlanCountResolvers, QueryResolvers } from '../generated/graphql.ts';

const AgencyCount: AgencyCountResolvers = {
  agency: ({ agencyId }, _, { loaders }) => loaders.registeredAgency(agencyId),
};

const PlanCount: PlanCountResolvers = {
  plan: ({ planId }, _, { loaders }) => (planId === null ? null : loaders.plan.load(planId)),
};

const Query: Pick<QueryResolvers, 'measureSummary'> = {
  measureSummary: (_parent, { filter }, { services }) => services.summaries.summarize(filter ?? {}),
};

export const summaryResolvers = { AgencyCount, PlanCount, Query };
