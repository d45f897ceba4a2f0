import type { Connection, MeasureRow as SharedMeasureRow } from '@ortaq/kit/subgraph';

/** Labour's measure: what all ministries' have, its direction and what it is meant to bring. */
export interface MeasureRow extends SharedMeasureRow {
  directionId: string | null;
  expectedEffects: unknown;
}

export type MeasureConnection = Connection<MeasureRow>;
