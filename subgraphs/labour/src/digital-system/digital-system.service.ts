import type { Database } from '../prisma.ts';
import type { DigitalSystemRow } from './digital-system.mapper.ts';

export function createDigitalSystemService(db: Database) {
  return {
    all: () => db.digitalSystem.findMany({ orderBy: { id: 'asc' } }) as Promise<DigitalSystemRow[]>,
    byIds: (ids: readonly string[]) =>
      db.digitalSystem.findMany({ where: { id: { in: [...ids] } } }) as Promise<DigitalSystemRow[]>,
  };
}
