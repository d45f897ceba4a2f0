import { type LocalizedText, measureResolvers as sharedMeasureResolvers } from '@ortaq/kit/subgraph';
import type { LabourMeasureResolvers } from '../generated/graphql.ts';
import type { MeasureRow } from './measure.mapper.ts';

export const measureResolvers: LabourMeasureResolvers = {
  ...sharedMeasureResolvers<MeasureRow>(),
  direction: ({ directionId }, _, { loaders }) => (directionId === null ? null : loaders.direction.load(directionId)),
  expectedEffects: ({ expectedEffects }) => expectedEffects as LocalizedText[],
};
