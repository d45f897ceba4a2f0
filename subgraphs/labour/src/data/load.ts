import { measureTables, readRows, readSources } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import * as shapes from './shapes.ts';

/** Loads labour's part of the demonstration data into its empty database, all or nothing. */
export async function loadDemonstrationData(db: Database, folder: string): Promise<Record<string, number>> {
  const cite = await readSources(folder);
  const [measures, directions, digitalSystems] = await Promise.all([
    readRows(folder, 'measures.json', shapes.measure),
    readRows(folder, 'directions.json', shapes.direction),
    readRows(folder, 'digital-systems.json', shapes.digitalSystem),
  ]);
  const tables = measureTables(measures, cite);
  const directionOf = new Map(measures.map((measure) => [measure.id, measure.direction ?? null]));
  const cited = <Row extends { sources: Parameters<typeof cite>[0] }>(row: Row) => ({
    ...row,
    sources: cite(row.sources),
  });

  await db.$transaction([
    db.policyDirection.createMany({ data: directions.map(cited) }),
    db.digitalSystem.createMany({ data: digitalSystems.map(cited) }),
    db.measure.createMany({
      data: tables.measures.map((row) => ({ ...row, directionId: directionOf.get(row.id) ?? null })),
    }),
    db.deliverable.createMany({ data: tables.deliverables }),
    db.funding.createMany({ data: tables.funding }),
    db.indicator.createMany({ data: tables.indicators }),
  ]);
  return { measures: measures.length, directions: directions.length, digitalSystems: digitalSystems.length };
}
