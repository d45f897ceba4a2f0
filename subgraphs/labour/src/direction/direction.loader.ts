import { createHits, createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { MeasureRow } from '../measure/measure.mapper.ts';
import { directionFields } from './direction.mapper.ts';

export function createDirectionLoaders(
  { db, directions }: Services,
  measure: { load: (id: string) => Promise<MeasureRow | null> },
) {
  const direction = entityLoader('direction', directions.byIds);
  const hits = createHits(db, (id) => direction.load(id), directionFields);
  return {
    direction,
    directionsWith: (text: string) => hits(directions.having(text)),
    directionMeasures: createList('direction.measures', db, directions.measures, (id) => measure.load(id)),
  };
}
