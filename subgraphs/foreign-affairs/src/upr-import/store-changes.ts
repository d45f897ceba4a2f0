import type { Prisma } from '../generated/prisma/client.ts';
import { sortKeys } from '../recommendation/sort-keys.ts';
import type { Recorded } from './merge.ts';

/** A recommendation as it was, unless it is new, and as it is to be. */
export interface Change {
  id: string;
  review: string;
  before: Recorded | undefined;
  after: Recorded;
}

/** Writes changes, however many, with four statements. What `Recorded` does not name stays as it is. */
export async function storeChanges(tx: Prisma.TransactionClient, changes: Change[]): Promise<void> {
  const rows = changes.map(({ id, review, after }) => ({
    id,
    kind: after.kind,
    review_id: review,
    ...keysInSql(review),
    text: after.text,
    position: after.statements.at(-1)?.position ?? null,
    issues: after.issues,
    action_category: after.actionCategory,
    sources: after.sources,
  }));
  await tx.$executeRaw`
    INSERT INTO recommendation AS r (id, kind, mechanism, review_id, review_key, paragraph_key, text, position,
      issues, sdgs, action_category, co_executor_ids, sources, updated_at)
    SELECT id, kind, 'UPR', review_id, review_key, paragraph_key, text, position, issues, '{}', action_category, '{}',
      sources, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(id text, kind recommendation_kind, review_id text,
      review_key text, paragraph_key text, text jsonb, position recommendation_position, issues text[],
      action_category int, sources jsonb)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, text = excluded.text, position = excluded.position,
      issues = excluded.issues, action_category = excluded.action_category, sources = excluded.sources,
      updated_at = excluded.updated_at`;
  await tx.recommendationState.createMany({
    data: added(changes, ({ states }) => states).map(([recommendationId, stateId, order]) => ({
      recommendationId,
      stateId,
      order,
    })),
  });
  await tx.recommendationTheme.createMany({
    data: added(changes, ({ themes }) => themes).map(([recommendationId, themeId]) => ({ recommendationId, themeId })),
  });
  await tx.positionStatement.createMany({
    data: added(changes, ({ statements }) => statements).map(([recommendationId, { position, source }]) => ({
      recommendationId,
      position,
      ...(source && { source }),
    })),
  });
}

function keysInSql(review: string) {
  const { reviewKey, paragraphKey } = sortKeys({ reviewId: review, paragraph: null });
  return { review_key: reviewKey, paragraph_key: paragraphKey };
}

/** What each record has now and had not before, with its place in the record's list. */
function added<Item>(changes: Change[], list: (record: Recorded) => Item[]): [id: string, item: Item, place: number][] {
  return changes.flatMap(({ id, before, after }) => {
    const had = new Set(before ? list(before) : []);
    return list(after).flatMap((item, place) => (had.has(item) ? [] : [[id, item, place] as [string, Item, number]]));
  });
}
