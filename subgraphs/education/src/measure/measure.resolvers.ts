import { measureResolvers as sharedMeasureResolvers } from '@ortaq/kit/subgraph';
import type { EducationMeasureResolvers } from '../generated/graphql.ts';
import type { MeasureRow } from './measure.mapper.ts';

export const measureResolvers: EducationMeasureResolvers = {
  ...sharedMeasureResolvers<MeasureRow>(),
  programme: ({ programmeId }, _, { loaders }) => (programmeId === null ? null : loaders.programme.load(programmeId)),
};
