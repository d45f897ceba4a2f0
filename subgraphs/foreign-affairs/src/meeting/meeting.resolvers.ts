import { agencyRef } from '../agency/agency.mapper.ts';
import type { MeetingResolvers, QueryResolvers } from '../generated/graphql.ts';

const Meeting: MeetingResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.meeting.load(id),
  organiser: ({ organiserId }) => agencyRef(organiserId),
  participants: ({ participantIds }) => participantIds.map((id) => ({ id })),
  participations: ({ id }, _, { loaders }) => loaders.meetingParticipations.load(id),
  statements: ({ id }, _, { loaders }) => loaders.meetingStatements.load(id),
  proposals: ({ id }, _, { loaders }) => loaders.meetingProposals.load(id),
};

const Query: Pick<QueryResolvers, 'meetings'> = {
  meetings: (_parent, { filter, ...page }, { loaders }) => loaders.meetings({ page, spec: { filter } }),
};

export const meetingResolvers = { Meeting, Query };
