import { type ListQuery, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { ProposalRow } from './proposal.mapper.ts';

export function createProposalService(db: Database) {
  return {
    byIds: (ids: readonly string[]) =>
      db.proposal.findMany({ where: { id: { in: [...ids] } } }) as Promise<ProposalRow[]>,
    /** What was proposed at meetings, by id. */
    at: (meetings: readonly string[]) =>
      db.proposal.findMany({
        where: { meetingId: { in: [...meetings] } },
        orderBy: { id: 'asc' },
      }) as Promise<ProposalRow[]>,
    /** By id. */
    list: (): ListQuery => ({
      from: sql`proposal AS p`,
      id: sql`p.id`,
      where: [],
      order: { name: 'proposals', keys: [] },
    }),
  };
}
