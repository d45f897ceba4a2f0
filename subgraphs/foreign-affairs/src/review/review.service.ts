import { oneOfIds } from '@ortaq/kit/subgraph';
import type { Mechanism } from '../generated/prisma/enums.ts';
import type { Database } from '../prisma.ts';
import type { ReviewRow } from './review.mapper.ts';

export function createReviewService(db: Database) {
  return {
    /** Oldest first, those without a day last; of these mechanisms, or of all where none are given. */
    list: (mechanisms: Mechanism[] | null | undefined) =>
      db.review.findMany({
        where: mechanisms ? { mechanism: { in: mechanisms } } : {},
        orderBy: [{ heldFrom: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      }) as Promise<ReviewRow[]>,
    byIds: (ids: readonly string[]) => db.review.findMany({ where: { id: oneOfIds(ids) } }) as Promise<ReviewRow[]>,
  };
}
