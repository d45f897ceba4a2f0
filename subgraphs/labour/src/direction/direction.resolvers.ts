import type { PolicyDirectionResolvers, QueryResolvers } from '../generated/graphql.ts';

const PolicyDirection: PolicyDirectionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.direction.load(id),
  measures: ({ id }, page, { loaders }) => loaders.directionMeasures({ parent: id, page }),
};

const Query: Pick<QueryResolvers, 'inclusivePolicyDirections'> = {
  inclusivePolicyDirections: (_parent, _args, { services }) => services.directions.all(),
};

export const directionResolvers = { PolicyDirection, Query };
