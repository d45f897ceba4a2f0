import type { SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { PositionStatement } from '../generated/prisma/client.ts';

export type PositionStatementRow = Stored<PositionStatement, { source: SourceRef | null }>;
