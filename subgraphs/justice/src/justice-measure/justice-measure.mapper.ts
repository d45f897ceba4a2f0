import type { MeasureRow as SharedMeasureRow } from '@ortaq/kit/subgraph';

/** Justice's own measure: what all ministries' have, and the act it carries out. */
export interface MeasureRow extends SharedMeasureRow {
  legalActId: string | null;
}
