import { type ListQuery, oneOf, oneOfIds, searched, type Sql, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { PersonRow } from './person.mapper.ts';

/** Which persons: see `PersonFilter` in the contract. */
export interface PersonFilter {
  agency?: string[] | null | undefined;
  text?: string | null | undefined;
}

export function createPersonService(db: Database) {
  return {
    byIds: (ids: readonly string[]) => db.person.findMany({ where: { id: oneOfIds(ids) } }) as Promise<PersonRow[]>,
    /** By id. */
    list: ({ filter }: { filter?: PersonFilter | null | undefined }): ListQuery => ({
      from: sql`person AS p`,
      id: sql`p.id`,
      where: withPostAt(filter?.agency),
      search: searched(sql`p.search`, filter?.text),
      order: { name: 'persons', keys: [] },
    }),
  };
}

function withPostAt(agencies: string[] | null | undefined): Sql[] {
  return oneOf(sql`post->>'agencyId'`, agencies).map(
    (among) => sql`EXISTS (SELECT 1 FROM jsonb_array_elements(p.posts) AS post WHERE ${among})`,
  );
}
