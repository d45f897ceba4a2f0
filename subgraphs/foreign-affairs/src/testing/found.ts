import type { LocalizedText } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { sortKeys } from '../recommendation/sort-keys.ts';

/** Adds recommendations of review KAZ-4 to be found, as given; `states` in the report's order. */
export async function addRecommendations(
  db: Database,
  given: { id: string; paragraph?: string; text?: LocalizedText; summary?: LocalizedText; states?: string[] }[],
): Promise<void> {
  await db.$transaction([
    db.recommendation.createMany({
      data: given.map(({ id, paragraph, text, summary }) => ({
        id,
        kind: 'RECOMMENDATION' as const,
        mechanism: 'UPR' as const,
        reviewId: 'KAZ-4',
        paragraph: paragraph ?? null,
        ...sortKeys({ reviewId: 'KAZ-4', paragraph: paragraph ?? null }),
        ...(text && { text }),
        ...(summary && { summary }),
        issues: [],
        sdgs: [],
        coExecutorIds: [],
        sources: [{ title: 'Made for a test' }],
      })),
    }),
    db.recommendationState.createMany({
      data: given.flatMap(({ id, states = [] }) =>
        states.map((stateId, order) => ({ recommendationId: id, stateId, order })),
      ),
    }),
  ]);
}

/** A text in the languages that are given, all of them summaries. */
export function summaryIn(versions: { kk?: string; ru?: string; en?: string }): LocalizedText {
  const origin = Object.fromEntries(Object.keys(versions).map((code) => [code, 'SUMMARY' as const]));
  return { ...versions, origin };
}
