import { oneOfIds } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { ParticipationRow } from './participation.mapper.ts';

export function createParticipationService(db: Database) {
  return {
    /** The parts that persons have in meetings, in the order of the sources. */
    in: (meetings: readonly string[]) =>
      db.participation.findMany({
        where: { meetingId: oneOfIds(meetings) },
        orderBy: [{ meetingId: 'asc' }, { order: 'asc' }],
      }) as Promise<ParticipationRow[]>,
    /** The parts of persons, those in the latest meeting first, those in one without a day last. */
    of: (persons: readonly string[]) =>
      db.participation.findMany({
        where: { personId: oneOfIds(persons) },
        orderBy: [{ meeting: { heldFrom: { sort: 'desc', nulls: 'last' } } }, { meetingId: 'asc' }, { order: 'asc' }],
      }) as Promise<ParticipationRow[]>,
  };
}
