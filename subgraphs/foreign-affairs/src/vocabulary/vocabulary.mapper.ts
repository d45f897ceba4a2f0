import type { LocalizedText } from '@ortaq/kit/subgraph';

/** A word of a vocabulary: a State, a theme, an affected group. */
export interface Term {
  id: string;
  name: LocalizedText;
}

export interface ClusterRow extends Term {
  number: number | null;
}

/** A term with the recommendation that it is asked for. */
export type OfRecommendation<Row extends Term> = Row & { recommendationId: string };
