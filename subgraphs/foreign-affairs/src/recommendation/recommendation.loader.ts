import { type Asked, childLoader, createList, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { VocabularyLoaders } from '../vocabulary/vocabulary.loader.ts';
import { recommendationColumns } from './recommendation.columns.ts';
import { recommendationFields, type RecommendationRow } from './recommendation.mapper.ts';

export function createRecommendationLoaders(
  { db, recommendations }: Services,
  { states }: VocabularyLoaders,
  asked: Asked,
) {
  const recommendation = entityLoader('recommendation', (ids) =>
    recommendations.byIds(ids, recommendationColumns(asked)),
  );
  const load = (id: string) => recommendation.load(id);
  const fields = async (row: RecommendationRow) => recommendationFields(row, await states.load(row.id));
  return {
    recommendation,
    parts: childLoader<RecommendationRow>(
      'recommendation.parts',
      (row) => row.parentId ?? '',
      (parents) => recommendations.partsOf(parents, recommendationColumns(asked)),
    ),
    identifiers: childLoader(
      'recommendation.identifiers',
      (row) => row.recommendationId,
      recommendations.identifiersOf,
    ),
    recommendations: createList('recommendations', db, recommendations.list, load, fields),
    reviewRecommendations: createList('review.recommendations', db, recommendations.ofReviews, load, fields),
    agencyRecommendations: createList('agency.leadOn', db, recommendations.ledBy, load),
    measureRecommendations: createList('measure.recommendations', db, recommendations.ofMeasures, load),
  };
}
