import type { Hit, LocalizedText, PartialDate, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Instrument } from '../generated/prisma/client.ts';

/** A step in an instrument's way as it is stored (JSON). */
export type Milestone = {
  text: LocalizedText;
  on?: PartialDate;
  planned: boolean;
  source: SourceRef;
};

export type InstrumentRow = Stored<Instrument, { title: LocalizedText; milestones: Milestone[]; sources: SourceRef[] }>;

export type InstrumentHit = Hit<InstrumentRow>;

/** Earliest first, what cannot be dated last, otherwise as they are stored. */
export function milestonesOf({ milestones }: Pick<InstrumentRow, 'milestones'>): Milestone[] {
  const day = ({ on }: Milestone) => on?.date ?? '~';
  return milestones.toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}
