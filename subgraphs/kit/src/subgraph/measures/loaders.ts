import { childLoader, entityLoader } from '../loaders.ts';
import type { DeliverableRow, FundingRow, IndicatorRow, MeasureRow, ProgressRow } from './rows.ts';
import type { MeasureService } from './service.ts';

/** One request's loaders for an owner's measures and each list that hangs on them. */
export function createMeasureLoaders<Row extends MeasureRow>(measures: MeasureService<Row>) {
  return {
    measure: entityLoader<Row>('measure', measures.byIds),
    deliverables: childLoader<DeliverableRow>('measure.deliverables', (row) => row.measureId, measures.deliverables),
    funding: childLoader<FundingRow>('measure.funding', (row) => row.measureId, measures.funding),
    progress: childLoader<ProgressRow>('measure.progress', (row) => row.measureId, measures.progress),
    indicators: childLoader<IndicatorRow>('measure.indicators', (row) => row.measureId ?? '', measures.indicators),
  };
}

export type MeasureLoaders<Row extends MeasureRow> = ReturnType<typeof createMeasureLoaders<Row>>;
