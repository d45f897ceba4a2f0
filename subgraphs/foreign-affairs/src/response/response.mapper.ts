import type { LocalizedText, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { StateResponse } from '../generated/prisma/client.ts';

export type ResponseRow = Stored<StateResponse, { text: LocalizedText; source: SourceRef | null }>;
