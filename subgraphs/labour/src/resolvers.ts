import { search, valueResolvers } from '@ortaq/kit/subgraph';
import { consultationResolvers } from './consultation/consultation.resolvers.ts';
import { digitalSystemResolvers } from './digital-system/digital-system.resolvers.ts';
import { directionResolvers } from './direction/direction.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { measureResolvers } from './measure/measure.resolvers.ts';

export const resolvers: Resolvers = {
  ...valueResolvers,
  ...consultationResolvers,
  ...digitalSystemResolvers,
  ...directionResolvers,
  LabourMeasure: measureResolvers,
  Search: { ...digitalSystemResolvers.Search, ...directionResolvers.Search },
  Query: { search, ...consultationResolvers.Query, ...digitalSystemResolvers.Query, ...directionResolvers.Query },
};
