import { type ListQuery, oneOf, oneOfIds, searched, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { ProposalRow } from './proposal.mapper.ts';

/** Which proposals: see `ProposalFilter` in the contract. */
export interface ProposalFilter {
  by?: string[] | null | undefined;
  meeting?: string[] | null | undefined;
  text?: string | null | undefined;
}

export function createProposalService(db: Database) {
  return {
    byIds: (ids: readonly string[]) => db.proposal.findMany({ where: { id: oneOfIds(ids) } }) as Promise<ProposalRow[]>,
    /** What was proposed at meetings, by id. */
    at: (meetings: readonly string[]) =>
      db.proposal.findMany({
        where: { meetingId: oneOfIds(meetings) },
        orderBy: { id: 'asc' },
      }) as Promise<ProposalRow[]>,
    /** What persons proposed, by id. */
    of: (authors: readonly string[]) =>
      db.proposal.findMany({
        where: { authorId: oneOfIds(authors) },
        orderBy: { id: 'asc' },
      }) as Promise<ProposalRow[]>,
    /** By id. */
    list: ({ filter }: { filter?: ProposalFilter | null | undefined }): ListQuery => ({
      from: sql`proposal AS p`,
      id: sql`p.id`,
      where: [...oneOf(sql`p.by_id`, filter?.by), ...oneOf(sql`p.meeting_id`, filter?.meeting)],
      search: searched(sql`p.search`, filter?.text),
      order: { name: 'proposals', keys: [] },
    }),
  };
}
