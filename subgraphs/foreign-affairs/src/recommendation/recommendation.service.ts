import { type ListQuery, oneOfIds, searched, sql } from '@ortaq/kit/subgraph';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../prisma.ts';
import type { RecommendationColumn } from './recommendation.columns.ts';
import { recommendationConditions, type RecommendationFilter } from './recommendation.filter.ts';
import type { RecommendationRow } from './recommendation.mapper.ts';
import { type RecommendationOrder, recommendationOrder } from './recommendation.order.ts';

/** Which recommendations, in which order. */
export interface RecommendationSpec {
  filter?: RecommendationFilter | null | undefined;
  orderBy?: RecommendationOrder | null | undefined;
}

type Where = Prisma.RecommendationWhereInput;
type Order = Prisma.RecommendationOrderByWithRelationInput[];
type Counted = { _count: { links: number } };

export function createRecommendationService(db: Database) {
  const withLinked = ({ _count, ...row }: Counted) => ({ ...row, linked: _count.links });

  /** The columns of the recommendations that meet `where`, each with its id. */
  const rowsOf = async (columns: readonly RecommendationColumn[], where: Where, orderBy: Order = []) => {
    const { linked, ...select } = Object.fromEntries(['id', ...columns].map((column) => [column, true]));
    const counted = linked && { _count: { select: { links: true } } };
    const rows: unknown[] = await db.recommendation.findMany({ where, orderBy, select: { ...select, ...counted } });
    return (counted ? (rows as Counted[]).map(withLinked) : rows) as RecommendationRow[];
  };

  const list = ({ filter, orderBy }: RecommendationSpec): ListQuery => ({
    from: sql`recommendation AS r`,
    id: sql`r.id`,
    where: recommendationConditions(filter ?? {}),
    search: searched(sql`r.search`, filter?.text),
    order: recommendationOrder(orderBy),
  });

  return {
    byIds: (ids: readonly string[], columns: readonly RecommendationColumn[]) => rowsOf(columns, { id: oneOfIds(ids) }),
    /** The parts of recommendations, by paragraph. */
    partsOf: (parents: readonly string[], columns: readonly RecommendationColumn[]) =>
      rowsOf(['parentId', ...columns], { parentId: oneOfIds(parents) }, [{ paragraphKey: 'asc' }, { id: 'asc' }]),
    identifiersOf: (recommendations: readonly string[]) =>
      db.identifier.findMany({
        where: { recommendationId: oneOfIds(recommendations) },
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
