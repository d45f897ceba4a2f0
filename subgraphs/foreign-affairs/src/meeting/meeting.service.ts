import { type ListQuery, oneOfIds, searched, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { meetingConditions, type MeetingFilter } from './meeting.filter.ts';
import type { MeetingRow } from './meeting.mapper.ts';

export function createMeetingService(db: Database) {
  return {
    byIds: (ids: readonly string[]) => db.meeting.findMany({ where: { id: oneOfIds(ids) } }) as Promise<MeetingRow[]>,
    /** Latest first, those without a day last. */
    list: ({ filter }: { filter?: MeetingFilter | null | undefined }): ListQuery => ({
      from: sql`meeting AS m`,
      id: sql`m.id`,
      where: meetingConditions(filter ?? {}),
      search: searched(sql`m.search`, filter?.text),
      order: {
        name: 'meetings',
        keys: [{ expression: sql`coalesce(m.held_from, '-infinity')`, type: 'date' }],
        descending: true,
      },
    }),
  };
}
