import { type ListQuery, oneOf, oneOfIds, searched, sql } from '@ortaq/kit/subgraph';
import type { LegalActKind, LegalActStatus } from '../generated/prisma/enums.ts';
import type { Database } from '../prisma.ts';
import type { LegalActRow } from './legal-act.mapper.ts';

export interface LegalActFilter {
  kind?: LegalActKind[] | null | undefined;
  status?: LegalActStatus[] | null | undefined;
  text?: string | null | undefined;
}

export function createLegalActService(db: Database) {
  return {
    byIds: (ids: readonly string[]) => db.legalAct.findMany({ where: { id: oneOfIds(ids) } }) as Promise<LegalActRow[]>,
    /** The register of legal acts, by id. */
    list: ({ kind, status, text }: LegalActFilter): ListQuery => ({
      from: sql`legal_act AS l`,
      id: sql`l.id`,
      where: [...oneOf(sql`l.kind::text`, kind), ...oneOf(sql`l.status::text`, status)],
      search: searched(sql`l.search`, text),
      order: { name: 'id', keys: [] },
    }),
  };
}
