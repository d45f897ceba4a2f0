import { type ListOrder, sql } from '@ortaq/kit/subgraph';

export interface RecommendationOrder {
  field: 'PARAGRAPH' | 'CLUSTER' | 'UPDATED';
  direction?: 'ASC' | 'DESC' | undefined;
}

const byParagraph: ListOrder['keys'] = [
  { expression: sql`r.review_key`, type: 'text' },
  { expression: sql`r.paragraph_key`, type: 'text' },
];

/** The number of the first cluster; those in none, or in one without a number, come after the rest. */
const firstCluster = sql`coalesce((
  SELECT min(c.number) FROM recommendation_cluster AS l JOIN cluster AS c ON c.id = l.cluster_id
  WHERE l.recommendation_id = r.id), 999999999)`;

const keys: Record<RecommendationOrder['field'], ListOrder['keys']> = {
  PARAGRAPH: byParagraph,
  CLUSTER: [{ expression: firstCluster, type: 'int' }, ...byParagraph],
  UPDATED: [{ expression: sql`r.updated_at`, type: 'timestamptz' }],
};

/** An order over recommendations `r`; by review and paragraph where none is asked for. */
export function recommendationOrder(asked: RecommendationOrder | null | undefined): ListOrder {
  const { field, direction } = asked ?? { field: 'PARAGRAPH', direction: 'ASC' };
  return { name: `recommendations ${field} ${direction}`, keys: keys[field], descending: direction === 'DESC' };
}
