import type { LocalizedText, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Instrument } from '../generated/prisma/client.ts';

export type InstrumentRow = Stored<Instrument, { title: LocalizedText; sources: SourceRef[] }>;
