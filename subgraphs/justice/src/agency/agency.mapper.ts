import type { Connection, LocalizedText, PartialDate, SearchField, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Agency, FocalPoint } from '../generated/prisma/client.ts';

export type AgencyRow = Stored<
  Agency,
  {
    name: LocalizedText;
    shortName: LocalizedText | null;
    description: LocalizedText | null;
    established: PartialDate | null;
    sources: SourceRef[];
  }
>;

export type FocalPointRow = Stored<FocalPoint, { role: LocalizedText | null }>;

export type AgencyConnection = Connection<AgencyRow>;

/** Where an agency is searched in: as its column `search` has it. */
export function agencyFields({ name, shortName, aliases, description }: AgencyRow): SearchField[] {
  return [
    { field: 'name', text: name },
    { field: 'shortName', text: shortName },
    { field: 'aliases', text: aliases },
    { field: 'description', text: description },
  ];
}
