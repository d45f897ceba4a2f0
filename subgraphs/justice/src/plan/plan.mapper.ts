import type { LocalizedText, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Plan, PlanSection } from '../generated/prisma/client.ts';

export type PlanRow = Stored<Plan, { title: LocalizedText; sources: SourceRef[] }>;

export type PlanSectionRow = Stored<PlanSection, { title: LocalizedText }>;
