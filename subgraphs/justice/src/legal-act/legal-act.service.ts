import type { Database } from '../prisma.ts';
import type { LegalActRow } from './legal-act.mapper.ts';

export function createLegalActService(db: Database) {
  return {
    byIds: (ids: readonly string[]) =>
      db.legalAct.findMany({ where: { id: { in: [...ids] } } }) as Promise<LegalActRow[]>,
  };
}
