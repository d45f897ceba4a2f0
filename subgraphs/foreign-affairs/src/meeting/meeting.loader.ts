import { createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import { meetingFields } from './meeting.mapper.ts';

export function createMeetingLoaders({ db, meetings }: Services) {
  const meeting = entityLoader('meeting', meetings.byIds);
  return { meeting, meetings: createList('meetings', db, meetings.list, (id) => meeting.load(id), meetingFields) };
}
