import { agencyRef } from '../agency/agency.mapper.ts';
import type { MeetingResolvers, QueryResolvers } from '../generated/graphql.ts';

const Meeting: MeetingResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.meeting.load(id),
  organiser: ({ organiserId }) => agencyRef(organiserId),
  participants: ({ participantIds }) => participantIds.map((id) => ({ id })),
  proposals: ({ id }, _, { loaders }) => loaders.meetingProposals.load(id),
};

const Query: Pick<QueryResolvers, 'meetings'> = {
  meetings: (_parent, page, { loaders }) => loaders.meetings({ page }),
};

export const meetingResolvers = { Meeting, Query };
