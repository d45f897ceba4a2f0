import { childLoader, createList, entityLoader } from '@ortaq/kit/subgraph';
import type { PersonLoaders } from '../person/person.loader.ts';
import type { Services } from '../services.ts';
import { proposalFields, type ProposalRow } from './proposal.mapper.ts';

export function createProposalLoaders({ db, proposals }: Services, { person }: PersonLoaders) {
  const proposal = entityLoader('proposal', proposals.byIds);
  const fields = async (row: ProposalRow) =>
    proposalFields(row, row.authorId === null ? null : await person.load(row.authorId));
  return {
    proposal,
    proposals: createList('proposals', db, proposals.list, (id) => proposal.load(id), fields),
    meetingProposals: childLoader<ProposalRow>('meeting.proposals', (row) => row.meetingId ?? '', proposals.at),
    personProposals: childLoader<ProposalRow>('person.proposals', (row) => row.authorId ?? '', proposals.of),
  };
}
