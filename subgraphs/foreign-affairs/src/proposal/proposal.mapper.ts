import type { Connection, LocalizedText, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Proposal } from '../generated/prisma/client.ts';

export type ProposalRow = Stored<Proposal, { text: LocalizedText; sources: SourceRef[] }>;

export type ProposalConnection = Connection<ProposalRow>;
