import type {
  Connection,
  Indicator,
  LocalizedText,
  PartialDate,
  SearchField,
  SourceRef,
  Stored,
} from '@ortaq/kit/subgraph';
import type { LegalAct } from '../generated/prisma/client.ts';

export type LegalActRow = Stored<
  LegalAct,
  {
    title: LocalizedText;
    summary: LocalizedText | null;
    adoptedOn: PartialDate | null;
    indicators: Indicator[];
    sources: SourceRef[];
  }
>;

export type LegalActConnection = Connection<LegalActRow>;

/** Where a legal act is searched in: as its column `search` has it. */
export function legalActFields({ id, number, title, summary }: LegalActRow): SearchField[] {
  return [
    { field: 'id', text: id },
    { field: 'number', text: number },
    { field: 'title', text: title },
    { field: 'summary', text: summary },
  ];
}
