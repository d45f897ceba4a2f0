import type { ClusterCountResolvers, FollowUpResolvers, QueryResolvers } from '../generated/graphql.ts';

const FollowUp: FollowUpResolvers = {
  loaded: async ({ review }, _, { loaders }) => (await loaders.loaded.load(review.id))?.count ?? 0,
  byPosition: ({ review }, _, { loaders }) => loaders.byPosition.load(review.id),
  byAssessment: ({ review }, _, { loaders }) => loaders.byAssessment.load(review.id),
  byCluster: ({ review }, _, { loaders }) => loaders.byCluster.load(review.id),
  withoutMeasures: ({ review }, page, { loaders }) =>
    loaders.reviewRecommendations({ parent: review.id, page, spec: { filter: { hasMeasures: false } } }),
};

const ClusterCount: ClusterCountResolvers = {
  cluster: ({ clusterId }, _, { loaders }) => (clusterId === null ? null : loaders.cluster.load(clusterId)),
};

const Query: Pick<QueryResolvers, 'followUp'> = {
  followUp: async (_parent, { review: id }, { loaders }) => {
    const review = await loaders.review.load(id);
    return review && { review };
  },
};

export const followUpResolvers = { FollowUp, ClusterCount, Query };
