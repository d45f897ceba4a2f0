import type { Database } from '../prisma.ts';
import type { InstrumentRow } from './instrument.mapper.ts';

export function createInstrumentService(db: Database) {
  return {
    all: () => db.instrument.findMany({ orderBy: { id: 'asc' } }) as Promise<InstrumentRow[]>,
    byIds: (ids: readonly string[]) =>
      db.instrument.findMany({ where: { id: { in: [...ids] } } }) as Promise<InstrumentRow[]>,
  };
}
