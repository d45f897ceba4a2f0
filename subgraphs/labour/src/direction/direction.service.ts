import { type ListQuery, oneOfIds, readSearch, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { PolicyDirectionRow } from './direction.mapper.ts';

export function createDirectionService(db: Database) {
  return {
    /** All that the sources name, in the concept's order. */
    all: () => db.policyDirection.findMany({ orderBy: { number: 'asc' } }) as Promise<PolicyDirectionRow[]>,
    byIds: (ids: readonly string[]) =>
      db.policyDirection.findMany({ where: { id: oneOfIds(ids) } }) as Promise<PolicyDirectionRow[]>,
    /** Those in whose titles the words are, in the concept's order. */
    having: (text: string): ListQuery => ({
      from: sql`policy_direction AS d`,
      id: sql`d.id`,
      where: [],
      search: { text: readSearch('text', text), column: sql`d.search` },
      order: { name: 'number', keys: [{ expression: sql`d.number`, type: 'int' }] },
    }),
    /** The measures of directions, by code. */
    measures: (): ListQuery => ({
      from: sql`measure AS m`,
      id: sql`m.id`,
      link: sql`m.direction_id = parent.id`,
      where: [],
      order: { name: 'code', keys: [{ expression: sql`m.code_key`, type: 'text' }] },
    }),
  };
}
