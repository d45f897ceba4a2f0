import { type ListQuery, oneOfIds, readSearch, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { DigitalSystemRow } from './digital-system.mapper.ts';

export function createDigitalSystemService(db: Database) {
  return {
    all: () => db.digitalSystem.findMany({ orderBy: { id: 'asc' } }) as Promise<DigitalSystemRow[]>,
    byIds: (ids: readonly string[]) =>
      db.digitalSystem.findMany({ where: { id: oneOfIds(ids) } }) as Promise<DigitalSystemRow[]>,
    /** Those in whose names or purposes the words are, by id. */
    having: (text: string): ListQuery => ({
      from: sql`digital_system AS s`,
      id: sql`s.id`,
      where: [],
      search: { text: readSearch('text', text), column: sql`s.search` },
      order: { name: 'id', keys: [] },
    }),
  };
}
