import type { LocalizedText, PartialDate, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Consultation } from '../generated/prisma/client.ts';

export type ConsultationRow = Stored<
  Consultation,
  { title: LocalizedText; heldOn: PartialDate | null; sources: SourceRef[] }
>;
