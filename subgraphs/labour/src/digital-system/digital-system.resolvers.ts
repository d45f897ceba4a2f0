import type {
  DigitalSystemHitResolvers,
  DigitalSystemResolvers,
  QueryResolvers,
  SearchResolvers,
} from '../generated/graphql.ts';

const DigitalSystem: DigitalSystemResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.digitalSystem.load(id),
};

const Query: Pick<QueryResolvers, 'digitalSystems'> = {
  digitalSystems: (_parent, _args, { services }) => services.digitalSystems.all(),
};

const DigitalSystemHit: DigitalSystemHitResolvers = { digitalSystem: ({ node }) => node };

const Search: Pick<SearchResolvers, 'digitalSystems'> = {
  digitalSystems: ({ text }, _, { loaders }) => loaders.digitalSystemsWith(text),
};

export const digitalSystemResolvers = { DigitalSystem, DigitalSystemHit, Query, Search };
