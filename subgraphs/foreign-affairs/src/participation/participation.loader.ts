import { childLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { ParticipationRow } from './participation.mapper.ts';

export function createParticipationLoaders({ participations }: Services) {
  return {
    meetingParticipations: childLoader<ParticipationRow>(
      'meeting.participations',
      (row) => row.meetingId,
      participations.in,
    ),
    personParticipations: childLoader<ParticipationRow>(
      'person.participations',
      (row) => row.personId,
      participations.of,
    ),
  };
}
