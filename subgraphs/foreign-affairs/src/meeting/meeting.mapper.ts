import type { Connection, LocalizedText, PartialDate, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Meeting } from '../generated/prisma/client.ts';

export type MeetingRow = Stored<Meeting, { title: LocalizedText; heldOn: PartialDate | null; sources: SourceRef[] }>;

export type MeetingConnection = Connection<MeetingRow>;
