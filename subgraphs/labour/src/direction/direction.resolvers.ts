import type {
  PolicyDirectionHitResolvers,
  PolicyDirectionResolvers,
  QueryResolvers,
  SearchResolvers,
} from '../generated/graphql.ts';

const PolicyDirection: PolicyDirectionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.direction.load(id),
  measures: ({ id }, page, { loaders }) => loaders.directionMeasures({ parent: id, page }),
};

const Query: Pick<QueryResolvers, 'inclusivePolicyDirections'> = {
  inclusivePolicyDirections: (_parent, _args, { services }) => services.directions.all(),
};

const PolicyDirectionHit: PolicyDirectionHitResolvers = { direction: ({ node }) => node };

const Search: Pick<SearchResolvers, 'directions'> = {
  directions: ({ text }, _, { loaders }) => loaders.directionsWith(text),
};

export const directionResolvers = { PolicyDirection, PolicyDirectionHit, Query, Search };
