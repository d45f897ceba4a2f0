import { createHits, createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { MeasureRow } from '../measure/measure.mapper.ts';
import { programmeFields } from './programme.mapper.ts';

export function createProgrammeLoaders(
  { db, programmes }: Services,
  measure: { load: (id: string) => Promise<MeasureRow | null> },
) {
  const programme = entityLoader('programme', programmes.byIds);
  const hits = createHits(db, (id) => programme.load(id), programmeFields);
  return {
    programme,
    programmesWith: (text: string) => hits(programmes.having(text)),
    programmeMeasures: createList('programme.measures', db, programmes.measures, (id) => measure.load(id)),
  };
}
