import type { Caller } from '@ortaq/schema/wire';
import { childLoader, entityLoader } from '../loaders.ts';
import type { DeliverableRow, FundingRow, IndicatorRow, MeasureRow, ProgressRow } from './rows.ts';
import type { MeasureService } from './service.ts';

/** One request's loaders for an owner's measures and each list that hangs on them, for whoever asks. */
export function createMeasureLoaders<Row extends MeasureRow>(measures: MeasureService<Row>, caller: Caller) {
  return {
    measure: entityLoader<Row>('measure', measures.byIds),
    deliverables: childLoader<DeliverableRow>('measure.deliverables', (row) => row.measureId, measures.deliverables),
    funding: childLoader<FundingRow>('measure.funding', (row) => row.measureId, measures.funding),
    progress: childLoader<ProgressRow>(
      'measure.progress',
      (row) => row.measureId,
      (ids) => measures.progress(ids, caller),
    ),
    indicators: childLoader<IndicatorRow>('measure.indicators', (row) => row.measureId ?? '', measures.indicators),
  };
}

export type MeasureLoaders<Row extends MeasureRow> = ReturnType<typeof createMeasureLoaders<Row>>;
