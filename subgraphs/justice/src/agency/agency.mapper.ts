import type { Connection, LocalizedText, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Agency } from '../generated/prisma/client.ts';

export type AgencyRow = Stored<Agency, { name: LocalizedText; shortName: LocalizedText | null; sources: SourceRef[] }>;

export type AgencyConnection = Connection<AgencyRow>;
