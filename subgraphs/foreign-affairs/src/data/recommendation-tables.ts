import { type Citation, dayColumn, type SourceRef } from '@ortaq/kit/subgraph';
import type { z } from 'zod';
import { sortKeys } from '../recommendation/sort-keys.ts';
import { themeOfIssue } from '../vocabulary/theme-of-issue.ts';
import type { link, recommendation } from './shapes.ts';

/** The rows of recommendations and of what hangs on them, ready for `createMany`. */
export function recommendationTables(
  recommendations: z.output<typeof recommendation>[],
  links: z.output<typeof link>[],
  cite: (citations: Citation[]) => SourceRef[],
) {
  const each = <Row>(rows: (given: z.output<typeof recommendation>) => Row[]) => recommendations.flatMap(rows);
  return {
    recommendations: recommendations.map((given) => ({
      id: given.id,
      kind: given.kind,
      mechanism: given.mechanism,
      reviewId: given.review,
      paragraph: given.paragraph ?? null,
      ...sortKeys({ reviewId: given.review, paragraph: given.paragraph ?? null }),
      summary: given.summary,
      position: given.position ?? null,
      issues: given.issues,
      sdgs: [],
      actionCategory: given.actionCategory ?? null,
      coExecutorIds: [],
      sources: cite(given.sources),
    })),
    identifiers: each(({ id, identifiers }) => identifiers.map((given) => ({ recommendationId: id, ...given }))),
    states: each(({ id, states }) => states.map((stateId, order) => ({ recommendationId: id, stateId, order }))),
    themes: each(({ id, issues }) => issues.map((issue) => ({ recommendationId: id, themeId: themeOfIssue(issue) }))),
    clusters: each(({ id, clusters }) => clusters.map((clusterId) => ({ recommendationId: id, clusterId }))),
    groups: each(({ id, affectedGroups }) => affectedGroups.map((groupId) => ({ recommendationId: id, groupId }))),
    positions: each(({ id, position, sources }) => {
      const [source] = cite(sources);
      return position && source ? [{ recommendationId: id, position, source }] : [];
    }),
    links: links.map(({ recommendation: recommendationId, measure: measureId, linkedOn, ...given }, order) => ({
      ...given,
      recommendationId,
      measureId,
      order,
      linkedOn: dayColumn(linkedOn),
    })),
  };
}
