import type { LocalizedText, PartialDate, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Review } from '../generated/prisma/client.ts';

/** What the UN counted, as it is stored (JSON). */
interface OfficialCounts {
  received: number;
  supported?: number;
  noted?: number;
  unit: 'PARAGRAPH' | 'RECOMMENDING_STATE' | 'UNKNOWN';
  source?: SourceRef;
}

export type ReviewRow = Stored<
  Review,
  { title: LocalizedText; heldOn: PartialDate | null; official: OfficialCounts | null; sources: SourceRef[] }
>;
