import type { Prisma } from '../generated/prisma/client.ts';
import type { Recorded } from './merge.ts';

/** Reads what an import may change of these recommendations, and keeps others from changing it until the end. */
export async function readRecorded(tx: Prisma.TransactionClient, ids: string[]): Promise<Map<string, Recorded>> {
  await tx.$queryRaw`SELECT id FROM recommendation WHERE id = ANY(${ids}::text[]) ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.$queryRaw<(Recorded & { id: string })[]>`
    SELECT r.id, r.kind::text, r.text, r.action_category AS "actionCategory", r.issues, r.sources,
      ARRAY(SELECT state_id FROM recommendation_state WHERE recommendation_id = r.id ORDER BY "order", state_id) AS states,
      ARRAY(SELECT theme_id FROM recommendation_theme WHERE recommendation_id = r.id ORDER BY theme_id) AS themes,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('position', position, 'statedOn', stated_on, 'source', source)
        ORDER BY stated_on NULLS FIRST, id), '[]') FROM position_statement WHERE recommendation_id = r.id) AS statements
    FROM recommendation AS r WHERE r.id = ANY(${ids}::text[])`;
  return new Map(rows.map(({ id, ...recorded }) => [id, recorded]));
}
