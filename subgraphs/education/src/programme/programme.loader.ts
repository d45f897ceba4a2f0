import { createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { MeasureRow } from '../measure/measure.mapper.ts';

export function createProgrammeLoaders(
  { db, programmes }: Services,
  measure: { load: (id: string) => Promise<MeasureRow | null> },
) {
  return {
    programme: entityLoader('programme', programmes.byIds),
    programmeMeasures: createList('programme.measures', db, programmes.measures, (id) => measure.load(id)),
  };
}
