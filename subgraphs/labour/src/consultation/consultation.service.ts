import { oneOfIds } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { ConsultationRow } from './consultation.mapper.ts';

export function createConsultationService(db: Database) {
  return {
    /** By id. */
    all: () => db.consultation.findMany({ orderBy: { id: 'asc' } }) as Promise<ConsultationRow[]>,
    byIds: (ids: readonly string[]) =>
      db.consultation.findMany({ where: { id: oneOfIds(ids) } }) as Promise<ConsultationRow[]>,
  };
}
