import type { Connection, MeasureRow as SharedMeasureRow } from '@ortaq/kit/subgraph';

/** Labour's measure: what all ministries' have, and its direction. */
export interface MeasureRow extends SharedMeasureRow {
  directionId: string | null;
}

export type MeasureConnection = Connection<MeasureRow>;
