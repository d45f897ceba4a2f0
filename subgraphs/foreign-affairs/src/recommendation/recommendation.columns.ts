import { type Asked, columnsAsked } from '@ortaq/kit/subgraph';
import { Prisma } from '../generated/prisma/client.ts';

/** A column of a recommendation, or how many measures are linked to it. */
export type RecommendationColumn = Prisma.RecommendationScalarFieldEnum | 'linked';

const all: readonly RecommendationColumn[] = [...Object.values(Prisma.RecommendationScalarFieldEnum), 'linked'];

/** What fields are answered from that are no columns; most have loaders of their own. */
const others: Record<string, readonly RecommendationColumn[]> = {
  review: ['reviewId'],
  identifiers: [],
  parent: ['parentId'],
  parts: [],
  states: [],
  positions: [],
  themes: [],
  clusters: [],
  affectedGroups: [],
  lead: ['leadId'],
  coExecutors: ['coExecutorIds'],
  links: [],
  measures: [],
  derivedStatus: ['linked'],
  assessment: [],
  assessments: [],
  responses: [],
};

/** The columns that a request asks of recommendations: texts and sources are long, and seldom all wanted. */
export function recommendationColumns(asked: Asked): readonly RecommendationColumn[] {
  return columnsAsked(asked, 'Recommendation', { all, others });
}
