import type { LocalizedText, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Statement } from '../generated/prisma/client.ts';

export type StatementRow = Stored<Statement, { text: LocalizedText; sources: SourceRef[] }>;
