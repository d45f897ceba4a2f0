import type { LocalizedText, PartialDate, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { LegalAct } from '../generated/prisma/client.ts';

export type LegalActRow = Stored<
  LegalAct,
  { title: LocalizedText; adoptedOn: PartialDate | null; sources: SourceRef[] }
>;
