import type { LocalizedText, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { DigitalSystem } from '../generated/prisma/client.ts';

export type DigitalSystemRow = Stored<DigitalSystem, { name: LocalizedText; sources: SourceRef[] }>;
