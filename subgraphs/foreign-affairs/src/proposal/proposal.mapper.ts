import type { Connection, LocalizedText, SearchField, SourceRef, Stored } from '@ortaq/kit/subgraph';
import type { Proposal } from '../generated/prisma/client.ts';
import type { PersonRow } from '../person/person.mapper.ts';

export type ProposalRow = Stored<Proposal, { text: LocalizedText; sources: SourceRef[] }>;

export type ProposalConnection = Connection<ProposalRow>;

/** What a proposal is found by. */
export function proposalFields({ text, person }: ProposalRow, author: PersonRow | null): SearchField[] {
  return [
    { field: 'text', text },
    { field: 'person', text: person },
    { field: 'author.name', text: author?.name },
    { field: 'author.aliases', text: author?.aliases },
  ];
}
