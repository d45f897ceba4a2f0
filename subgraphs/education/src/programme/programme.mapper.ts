import type { Indicator, LocalizedText, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { EducationProgramme } from '../generated/prisma/client.ts';

export type EducationProgrammeRow = Stored<
  EducationProgramme,
  { title: LocalizedText; indicators: Indicator[]; sources: SourceRef[] }
>;
