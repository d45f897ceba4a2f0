import type { QueryResolvers, ReviewResolvers } from '../generated/graphql.ts';

const Review: ReviewResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.review.load(id),
  recommendations: ({ id }, { filter, orderBy, ...page }, { loaders }) =>
    loaders.reviewRecommendations({ parent: id, page, spec: { filter, orderBy } }),
};

const Query: Pick<QueryResolvers, 'reviews' | 'review'> = {
  reviews: (_parent, { mechanism }, { services }) => services.reviews.list(mechanism),
  review: (_parent, { id }, { loaders }) => loaders.review.load(id),
};

export const reviewResolvers = { Review, Query };
