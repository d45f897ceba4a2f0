import { sdgOf } from '@ortaq/kit/subgraph';
import { agencyRef } from '../agency/agency.mapper.ts';
import type { QueryResolvers, RecommendationResolvers } from '../generated/graphql.ts';
import { measureRef } from '../measure/measure.mapper.ts';
import { derivedStatus } from './derived-status.ts';

const Recommendation: RecommendationResolvers = {
  __resolveReference: async ({ id, measures }, { loaders }) => {
    const row = await loaders.recommendation.load(id);
    return row && { ...row, live: measures };
  },
  review: ({ reviewId }, _, { loaders }) => (reviewId === null ? null : loaders.review.load(reviewId)),
  identifiers: ({ id }, _, { loaders }) => loaders.identifiers.load(id),
  parent: ({ parentId }, _, { loaders }) => (parentId === null ? null : loaders.recommendation.load(parentId)),
  parts: ({ id }, _, { loaders }) => loaders.parts.load(id),
  states: ({ id }, _, { loaders }) => loaders.states.load(id),
  positions: ({ id }, _, { loaders }) => loaders.positions.load(id),
  themes: ({ id }, _, { loaders }) => loaders.themes.load(id),
  clusters: ({ id }, _, { loaders }) => loaders.clusters.load(id),
  affectedGroups: ({ id }, _, { loaders }) => loaders.affectedGroups.load(id),
  sdgs: ({ sdgs }) => sdgs.map(sdgOf),
  lead: ({ leadId }) => agencyRef(leadId),
  coExecutors: ({ coExecutorIds }) => coExecutorIds.map((id) => ({ id })),
  links: ({ id }, _, { loaders }) => loaders.measureLinks.load(id),
  measures: async ({ id }, _, { loaders }) =>
    (await loaders.measureLinks.load(id)).map(({ measureId }) => measureRef(measureId)),
  derivedStatus: ({ linked, live }) => derivedStatus(linked, live),
  assessment: async ({ id }, _, { loaders }) => (await loaders.assessments.load(id)).at(-1) ?? null,
  assessments: ({ id }, _, { loaders }) => loaders.assessments.load(id),
  responses: ({ id }, _, { loaders }) => loaders.responses.load(id),
};

const Query: Pick<QueryResolvers, 'recommendations' | 'recommendation'> = {
  recommendations: (_parent, { filter, orderBy, ...page }, { loaders }) =>
    loaders.recommendations({ page, spec: { filter, orderBy } }),
  recommendation: (_parent, { id }, { loaders }) => loaders.recommendation.load(id),
};

export const recommendationResolvers = { Recommendation, Query };
