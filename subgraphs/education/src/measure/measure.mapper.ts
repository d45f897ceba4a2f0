import type { Connection, MeasureRow as SharedMeasureRow } from '@ortaq/kit/subgraph';

/** Education's measure: what all ministries' have, and its programme. */
export interface MeasureRow extends SharedMeasureRow {
  programmeId: string | null;
}

export type MeasureConnection = Connection<MeasureRow>;
