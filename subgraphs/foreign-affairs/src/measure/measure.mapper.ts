import type { LocalizedText, Stored } from '@ortaq/kit/subgraph';
import type { MeasureLink } from '../generated/prisma/client.ts';

/** Justice's register says which type a measure is of; here all are one, by id. */
export interface MeasureRef {
  __typename: 'Measure';
  id: string;
}

export type MeasureLinkRow = Stored<MeasureLink, { note: LocalizedText | null }>;

export function measureRef(id: string): MeasureRef {
  return { __typename: 'Measure', id };
}
