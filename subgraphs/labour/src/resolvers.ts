import { valueResolvers } from '@ortaq/kit/subgraph';
import { digitalSystemResolvers } from './digital-system/digital-system.resolvers.ts';
import { directionResolvers } from './direction/direction.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { measureResolvers } from './measure/measure.resolvers.ts';

export const resolvers: Resolvers = {
  ...valueResolvers,
  ...digitalSystemResolvers,
  ...directionResolvers,
  LabourMeasure: measureResolvers,
  Query: { ...digitalSystemResolvers.Query, ...directionResolvers.Query },
};
