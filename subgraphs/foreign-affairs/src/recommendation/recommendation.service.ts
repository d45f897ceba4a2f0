import { type ListQuery, searched, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { recommendationConditions, type RecommendationFilter } from './recommendation.filter.ts';
import type { RecommendationRow } from './recommendation.mapper.ts';
import { type RecommendationOrder, recommendationOrder } from './recommendation.order.ts';

/** Which recommendations, in which order. */
export interface RecommendationSpec {
  filter?: RecommendationFilter | null | undefined;
  orderBy?: RecommendationOrder | null | undefined;
}

export function createRecommendationService(db: Database) {
  const counted = { include: { _count: { select: { links: true } } } } as const;
  const withLinked = <Row extends { _count: { links: number } }>({ _count, ...row }: Row) =>
    ({ ...row, linked: _count.links }) as unknown as RecommendationRow;

  const list = ({ filter, orderBy }: RecommendationSpec): ListQuery => ({
    from: sql`recommendation AS r`,
    id: sql`r.id`,
    where: recommendationConditions(filter ?? {}),
    search: searched(sql`r.search`, filter?.text),
    order: recommendationOrder(orderBy),
  });

  return {
    byIds: async (ids: readonly string[]) =>
      (await db.recommendation.findMany({ where: { id: { in: [...ids] } }, ...counted })).map(withLinked),
    /** The parts of recommendations, by paragraph. */
    partsOf: async (parents: readonly string[]) => {
      const where = { parentId: { in: [...parents] } };
      const orderBy = [{ paragraphKey: 'asc' }, { id: 'asc' }] as const;
      return (await db.recommendation.findMany({ where, orderBy: [...orderBy], ...counted })).map(withLinked);
    },
    identifiersOf: (recommendations: readonly string[]) =>
      db.identifier.findMany({
        where: { recommendationId: { in: [...recommendations] } },
        orderBy: [{ scheme: 'asc' }, { value: 'asc' }],
      }),
    list,
    /** The recommendations of reviews. */
    ofReviews: (spec: RecommendationSpec): ListQuery => ({ ...list(spec), link: sql`r.review_id = parent.id` }),
    /** The recommendations that agencies lead on, by review and paragraph. */
    ledBy: (): ListQuery => ({ ...list({}), link: sql`r.lead_id = parent.id` }),
    /** The recommendations that measures carry out, by review and paragraph. */
    ofMeasures: (): ListQuery => ({
      ...list({}),
      from: sql`measure_link AS link JOIN recommendation AS r ON r.id = link.recommendation_id`,
      link: sql`link.measure_id = parent.id`,
    }),
  };
}
