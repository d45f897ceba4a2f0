import { oneOfIds } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { PositionStatementRow } from './position.mapper.ts';

export function createPositionService(db: Database) {
  return {
    /** The statements on recommendations, oldest first; one without a day is taken for older than those with one. */
    of: (recommendations: readonly string[]) =>
      db.positionStatement.findMany({
        where: { recommendationId: oneOfIds(recommendations) },
        orderBy: [{ statedOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      }) as Promise<PositionStatementRow[]>,
  };
}
