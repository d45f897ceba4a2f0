import { type Sql, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';

/** Everything that an import can write, row by row, to compare before with after. */
export async function snapshot(db: Database): Promise<Record<string, unknown[]>> {
  const all = (table: Sql, order: Sql) =>
    db.$queryRaw<unknown[]>(sql`SELECT to_jsonb(t) AS row FROM ${table} AS t ORDER BY ${order}`);
  return {
    recommendation: await all(sql`recommendation`, sql`id`),
    state: await all(sql`recommendation_state`, sql`recommendation_id, "order"`),
    theme: await all(sql`recommendation_theme`, sql`recommendation_id, theme_id`),
    statement: await all(sql`position_statement`, sql`id`),
    cluster: await all(sql`recommendation_cluster`, sql`recommendation_id, cluster_id`),
    group: await all(sql`recommendation_group`, sql`recommendation_id, group_id`),
    link: await all(sql`measure_link`, sql`recommendation_id, measure_id`),
  };
}
