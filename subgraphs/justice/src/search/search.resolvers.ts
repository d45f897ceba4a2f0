import { search } from '@ortaq/kit/subgraph';
import type { PlanHitResolvers, QueryResolvers, SearchResolvers } from '../generated/graphql.ts';

const Search: SearchResolvers = {
  measures: ({ text }, page, { loaders }) => loaders.registeredMeasures({ page, spec: { filter: { text } } }),
  plans: ({ text }, _, { services, loaders }) => loaders.planHits(services.plans.found(text)),
  legalActs: ({ text }, page, { loaders }) => loaders.legalActs({ page, spec: { text } }),
  agencies: ({ text }, page, { loaders }) => loaders.agencies({ page, spec: { filter: { text } } }),
};

const PlanHit: PlanHitResolvers = {
  plan: ({ node }) => node,
};

const Query: Pick<QueryResolvers, 'search'> = { search };

export const searchResolvers = { Search, PlanHit, Query };
