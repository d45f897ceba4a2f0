import { indicatorValues } from '@ortaq/kit/subgraph';
import { heldDays } from '../meeting/held-days.ts';
import type { Files } from './files.ts';

/** The rows of persons, meetings, proposals and instruments, ready for `createMany`. */
export function dialogueTables({ persons, meetings, proposals, instruments }: Files['dialogue'], cite: Files['cite']) {
  const statements = meetings.flatMap((meeting) =>
    meeting.statements.map((given, order) => ({ ...given, order, meetingId: meeting.id })),
  );
  return {
    persons: persons.map((given) => ({
      ...given,
      posts: given.posts.map(({ agency, source, ...post }) => ({
        ...post,
        ...(agency && { agencyId: agency }),
        source: cite([source])[0],
      })),
    })),
    meetings: meetings.map((given) => ({
      id: given.id,
      title: given.title,
      ...(given.heldOn && { heldOn: given.heldOn }),
      ...heldDays(given.heldOn),
      place: given.place ?? null,
      organiserId: given.organiser ?? null,
      participantIds: given.participants,
      indicators: indicatorValues(given.indicators, cite),
      sources: cite(given.sources),
    })),
    participations: meetings.flatMap((meeting) =>
      meeting.participations.map(({ person, ...given }, order) => ({
        ...given,
        order,
        meetingId: meeting.id,
        personId: person,
      })),
    ),
    statements: statements.map(({ person, agency, affectedGroups: _, ...given }) => ({
      ...given,
      personId: person ?? null,
      agencyId: agency ?? null,
      sources: cite(given.sources),
    })),
    statementGroups: statements.flatMap(({ id, affectedGroups }) =>
      affectedGroups.map((groupId) => ({ statementId: id, groupId })),
    ),
    proposals: proposals.map(({ by, author, meeting, ...given }) => ({
      ...given,
      byId: by ?? null,
      authorId: author ?? null,
      meetingId: meeting ?? null,
      sources: cite(given.sources),
    })),
    instruments: instruments.map((given) => ({
      ...given,
      milestones: given.milestones.map(({ source, ...milestone }) => ({ ...milestone, source: cite([source])[0] })),
      sources: cite(given.sources),
    })),
  };
}
