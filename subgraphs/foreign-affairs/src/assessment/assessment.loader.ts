import { childLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { AssessmentRow } from './assessment.mapper.ts';

export function createAssessmentLoaders({ assessments }: Services) {
  return {
    assessments: childLoader<AssessmentRow>(
      'recommendation.assessments',
      (row) => row.recommendationId,
      assessments.of,
    ),
  };
}

export type AssessmentLoaders = ReturnType<typeof createAssessmentLoaders>;
