import type { LocalizedText, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { PolicyDirection } from '../generated/prisma/client.ts';

export type PolicyDirectionRow = Stored<PolicyDirection, { title: LocalizedText; sources: SourceRef[] }>;
