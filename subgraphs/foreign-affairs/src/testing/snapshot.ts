import { sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';

/** Everything that an import can write, row by row, to compare before with after. */
export async function snapshot(db: Database): Promise<Record<string, unknown[]>> {
  const tables = {
    recommendation: await db.$queryRaw<unknown[]>(sql`SELECT * FROM recommendation ORDER BY id`),
    state: await db.$queryRaw<unknown[]>(sql`SELECT * FROM recommendation_state ORDER BY 1, "order"`),
    theme: await db.$queryRaw<unknown[]>(sql`SELECT * FROM recommendation_theme ORDER BY 1, 2`),
    statement: await db.$queryRaw<unknown[]>(sql`SELECT * FROM position_statement ORDER BY id`),
    cluster: await db.$queryRaw<unknown[]>(sql`SELECT * FROM recommendation_cluster ORDER BY 1, 2`),
    group: await db.$queryRaw<unknown[]>(sql`SELECT * FROM recommendation_group ORDER BY 1, 2`),
    link: await db.$queryRaw<unknown[]>(sql`SELECT * FROM measure_link ORDER BY 1, 2`),
  };
  return tables;
}
