import type {
  Connection,
  Indicator,
  LocalizedText,
  PartialDate,
  SearchField,
  SourceRef,
  Stored,
} from '@ortaq/kit/subgraph';
import type { Meeting } from '../generated/prisma/client.ts';

export type MeetingRow = Stored<
  Meeting,
  { title: LocalizedText; heldOn: PartialDate | null; indicators: Indicator[]; sources: SourceRef[] }
>;

/** What a meeting is found by. */
export function meetingFields({ title, place }: MeetingRow): SearchField[] {
  return [
    { field: 'title', text: title },
    { field: 'place', text: place },
  ];
}

export type MeetingConnection = Connection<MeetingRow>;
