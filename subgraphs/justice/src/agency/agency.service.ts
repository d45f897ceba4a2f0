import { type ListQuery, oneOf, oneOfIds, searched, type Sql, sql } from '@ortaq/kit/subgraph';
import type { AgencyKind } from '../generated/prisma/enums.ts';
import type { Database } from '../prisma.ts';
import type { AgencyRow, FocalPointRow } from './agency.mapper.ts';
import { type AgencyOrder, agencyOrder } from './agency.order.ts';

export interface AgencyFilter {
  kind?: AgencyKind[] | null | undefined;
  group?: string[] | null | undefined;
  text?: string | null | undefined;
}

export interface AgencyListSpec {
  filter?: AgencyFilter | null | undefined;
  orderBy?: AgencyOrder | null | undefined;
}

export function createAgencyService(db: Database) {
  return {
    byIds: (ids: readonly string[]) => db.agency.findMany({ where: { id: oneOfIds(ids) } }) as Promise<AgencyRow[]>,
    /** The groups that any of these agencies is a member of, by id. */
    groupsOfAny: (members: readonly string[]) =>
      db.agency.findMany({ where: { memberIds: { hasSome: [...members] } }, orderBy: { id: 'asc' } }) as Promise<
        AgencyRow[]
      >,
    /** Those whom agencies have named, in each one's order. */
    focalPoints: (agencies: readonly string[]) =>
      db.focalPoint.findMany({
        where: { agencyId: oneOfIds(agencies) },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
      }) as Promise<FocalPointRow[]>,
    /** The register of agencies; without an order by id. */
    list: ({ filter, orderBy }: AgencyListSpec): ListQuery => ({
      from: sql`agency AS a`,
      id: sql`a.id`,
      where: agencyConditions(filter ?? {}),
      search: searched(sql`a.search`, filter?.text),
      order: agencyOrder(orderBy),
    }),
  };
}

function agencyConditions({ kind, group }: AgencyFilter): Sql[] {
  const members = (groups: string[]) =>
    sql`a.id IN (SELECT unnest(g.member_ids) FROM agency AS g WHERE g.id = ANY(${groups}::text[]))`;
  return [...oneOf(sql`a.kind::text`, kind), ...(group ? [members(group)] : [])];
}
