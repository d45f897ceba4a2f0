import type { LocalizedText, Stored } from '@ortaq/kit/subgraph';
import type { Assessment } from '../generated/prisma/client.ts';

export type AssessmentRow = Stored<Assessment, { reason: LocalizedText | null }>;
