import { search, valueResolvers } from '@ortaq/kit/subgraph';
import { programmeResolvers } from './programme/programme.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { measureResolvers } from './measure/measure.resolvers.ts';

export const resolvers: Resolvers = {
  ...valueResolvers,
  ...programmeResolvers,
  EducationMeasure: measureResolvers,
  Query: { search, ...programmeResolvers.Query },
};
