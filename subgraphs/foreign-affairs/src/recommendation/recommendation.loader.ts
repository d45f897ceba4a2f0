import { type Asked, childLoader, createList, entityLoader, loadersAsked } from '@ortaq/kit/subgraph';
import type { AssessmentLoaders } from '../assessment/assessment.loader.ts';
import type { MeasureLoaders } from '../measure/measure.loader.ts';
import type { PositionLoaders } from '../position/position.loader.ts';
import type { ResponseLoaders } from '../response/response.loader.ts';
import type { Services } from '../services.ts';
import type { VocabularyLoaders } from '../vocabulary/vocabulary.loader.ts';
import { recommendationColumns } from './recommendation.columns.ts';
import { recommendationFields, type RecommendationRow } from './recommendation.mapper.ts';

/** What hangs on a recommendation in the other rooms. */
type Parts = VocabularyLoaders & PositionLoaders & MeasureLoaders & AssessmentLoaders & ResponseLoaders;

export function createRecommendationLoaders(
  { db, recommendations }: Services,
  { states, themes, clusters, affectedGroups, positions, measureLinks, assessments, responses }: Parts,
  asked: Asked,
) {
  const identifiers = childLoader(
    'recommendation.identifiers',
    (row) => row.recommendationId,
    recommendations.identifiersOf,
  );
  const byField = {
    identifiers,
    states,
    themes,
    clusters,
    affectedGroups,
    positions,
    links: measureLinks,
    measures: measureLinks,
    assessment: assessments,
    assessments,
    responses,
  };
  const recommendation = entityLoader(
    'recommendation',
    (ids) => recommendations.byIds(ids, recommendationColumns(asked)),
    loadersAsked(asked, 'Recommendation', byField),
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
    identifiers,
    recommendations: createList('recommendations', db, recommendations.list, load, fields),
    reviewRecommendations: createList('review.recommendations', db, recommendations.ofReviews, load, fields),
    agencyRecommendations: createList('agency.leadOn', db, recommendations.ledBy, load),
    measureRecommendations: createList('measure.recommendations', db, recommendations.ofMeasures, load),
  };
}
