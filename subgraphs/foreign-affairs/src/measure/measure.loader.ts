import { childLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { MeasureLinkRow } from './measure.mapper.ts';

export function createMeasureLoaders({ measures }: Services) {
  return {
    measureLinks: childLoader<MeasureLinkRow>('recommendation.links', (row) => row.recommendationId, measures.linksOf),
  };
}

export type MeasureLoaders = ReturnType<typeof createMeasureLoaders>;
