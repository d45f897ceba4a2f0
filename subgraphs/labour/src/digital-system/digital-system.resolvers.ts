import type { DigitalSystemResolvers, QueryResolvers } from '../generated/graphql.ts';

const DigitalSystem: DigitalSystemResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.digitalSystem.load(id),
};

const Query: Pick<QueryResolvers, 'digitalSystems'> = {
  digitalSystems: (_parent, _args, { services }) => services.digitalSystems.all(),
};

export const digitalSystemResolvers = { DigitalSystem, Query };
