import { valueResolvers } from '@ortaq/kit/subgraph';
import { agencyResolvers } from './agency/agency.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { justiceMeasureResolvers } from './justice-measure/justice-measure.resolvers.ts';
import { legalActResolvers } from './legal-act/legal-act.resolvers.ts';
import { planResolvers } from './plan/plan.resolvers.ts';
import { registerResolvers } from './register/register.resolvers.ts';
import { responsibilityMatrixResolvers } from './responsibility-matrix/responsibility-matrix.resolvers.ts';
import { responsibilityResolvers } from './responsibility/responsibility.resolvers.ts';
import { searchResolvers } from './search/search.resolvers.ts';
import { summaryResolvers } from './summary/summary.resolvers.ts';

export const resolvers: Resolvers = {
  ...valueResolvers,
  ...agencyResolvers,
  ...legalActResolvers,
  ...planResolvers,
  ...registerResolvers,
  ...responsibilityResolvers,
  ...responsibilityMatrixResolvers,
  ...searchResolvers,
  ...summaryResolvers,
  JusticeMeasure: justiceMeasureResolvers,
  Query: {
    ...agencyResolvers.Query,
    ...legalActResolvers.Query,
    ...planResolvers.Query,
    ...registerResolvers.Query,
    ...responsibilityResolvers.Query,
    ...responsibilityMatrixResolvers.Query,
    ...searchResolvers.Query,
    ...summaryResolvers.Query,
  },
};
