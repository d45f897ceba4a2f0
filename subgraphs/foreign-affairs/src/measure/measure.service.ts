import { oneOfIds } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { MeasureLinkRow } from './measure.mapper.ts';

export function createMeasureService(db: Database) {
  return {
    /** The links of recommendations to measures, in the order in which they were made. */
    linksOf: (recommendations: readonly string[]) =>
      db.measureLink.findMany({
        where: { recommendationId: oneOfIds(recommendations) },
        orderBy: [{ order: 'asc' }, { measureId: 'asc' }],
      }) as Promise<MeasureLinkRow[]>,
  };
}
