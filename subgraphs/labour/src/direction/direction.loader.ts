import { createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { MeasureRow } from '../measure/measure.mapper.ts';

export function createDirectionLoaders(
  { db, directions }: Services,
  measure: { load: (id: string) => Promise<MeasureRow | null> },
) {
  return {
    direction: entityLoader('direction', directions.byIds),
    directionMeasures: createList('direction.measures', db, directions.measures, (id) => measure.load(id)),
  };
}
