import { containsText, everyVersion, type ListQuery, oneOf, sql } from '@ortaq/kit/subgraph';
import type { AgencyKind } from '../generated/prisma/enums.ts';
import type { Database } from '../prisma.ts';
import type { AgencyRow } from './agency.mapper.ts';

export interface AgencyFilter {
  kind?: AgencyKind[] | null | undefined;
  text?: string | null | undefined;
}

export function createAgencyService(db: Database) {
  return {
    byIds: (ids: readonly string[]) => db.agency.findMany({ where: { id: { in: [...ids] } } }) as Promise<AgencyRow[]>,
    /** The register of agencies, by id. `text` is looked for in names, short names and aliases. */
    list: ({ kind, text }: AgencyFilter): ListQuery => ({
      from: sql`agency AS a`,
      id: sql`a.id`,
      where: [
        ...oneOf(sql`a.kind::text`, kind),
        ...containsText(
          [everyVersion(sql`a.name`), everyVersion(sql`a.short_name`), sql`array_to_string(a.aliases, ' ')`],
          text,
        ),
      ],
      order: { name: 'id', keys: [] },
    }),
  };
}
