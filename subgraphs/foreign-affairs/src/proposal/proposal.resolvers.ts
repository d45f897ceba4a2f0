import { agencyRef } from '../agency/agency.mapper.ts';
import type { ProposalResolvers, QueryResolvers } from '../generated/graphql.ts';

const Proposal: ProposalResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.proposal.load(id),
  by: ({ byId }) => agencyRef(byId),
  author: ({ authorId }, _, { loaders }) => (authorId === null ? null : loaders.person.load(authorId)),
  meeting: ({ meetingId }, _, { loaders }) => (meetingId === null ? null : loaders.meeting.load(meetingId)),
};

const Query: Pick<QueryResolvers, 'proposals'> = {
  proposals: (_parent, { filter, ...page }, { loaders }) => loaders.proposals({ page, spec: { filter } }),
};

export const proposalResolvers = { Proposal, Query };
