import { childLoader, createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { ProposalRow } from './proposal.mapper.ts';

export function createProposalLoaders({ db, proposals }: Services) {
  const proposal = entityLoader('proposal', proposals.byIds);
  return {
    proposal,
    proposals: createList('proposals', db, proposals.list, (id) => proposal.load(id)),
    meetingProposals: childLoader<ProposalRow>('meeting.proposals', (row) => row.meetingId ?? '', proposals.at),
  };
}
