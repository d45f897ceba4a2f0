import { type ListQuery, oneOfIds, readSearch, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { InstrumentRow } from './instrument.mapper.ts';

export function createInstrumentService(db: Database) {
  return {
    all: () => db.instrument.findMany({ orderBy: { id: 'asc' } }) as Promise<InstrumentRow[]>,
    /** Those that have the words, by id. */
    withWords: (text: string): ListQuery => ({
      from: sql`instrument AS i`,
      id: sql`i.id`,
      where: [],
      search: { text: readSearch('text', text), column: sql`i.search` },
      order: { name: 'instruments', keys: [] },
    }),
    byIds: (ids: readonly string[]) =>
      db.instrument.findMany({ where: { id: oneOfIds(ids) } }) as Promise<InstrumentRow[]>,
  };
}
