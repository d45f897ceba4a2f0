import type { LocalizedText, Stored } from '@ortaq/kit/subgraph';
import type { Participation } from '../generated/prisma/client.ts';

export type ParticipationRow = Stored<Participation, { subject: LocalizedText | null }>;
