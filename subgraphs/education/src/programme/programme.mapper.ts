import type { Hit, Indicator, LocalizedText, SearchField, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { EducationProgramme } from '../generated/prisma/client.ts';

export type EducationProgrammeRow = Stored<
  EducationProgramme,
  { title: LocalizedText; summary: LocalizedText | null; indicators: Indicator[]; sources: SourceRef[] }
>;

export type EducationProgrammeHit = Hit<EducationProgrammeRow>;

/** What a search looks in. */
export function programmeFields({ title, summary }: EducationProgrammeRow): SearchField[] {
  return [
    { field: 'title', text: title },
    { field: 'summary', text: summary },
  ];
}
