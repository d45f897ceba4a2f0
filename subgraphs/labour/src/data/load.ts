import { measureTables, readRows, readSources } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import * as shapes from './shapes.ts';

/** Loads labour's part of the demonstration data into its empty database, all or nothing. */
export async function loadDemonstrationData(db: Database, folder: string): Promise<Record<string, number>> {
  const cite = await readSources(folder);
  const [measures, directions, digitalSystems, consultations] = await Promise.all([
    readRows(folder, 'measures.json', shapes.measure),
    readRows(folder, 'directions.json', shapes.direction),
    readRows(folder, 'digital-systems.json', shapes.digitalSystem),
    readRows(folder, 'consultations.json', shapes.consultation),
  ]);
  const tables = measureTables(measures, cite);
  const ownOf = new Map(
    measures.map(({ id, direction, expectedEffects }) => [id, { directionId: direction ?? null, expectedEffects }]),
  );
  const cited = <Row extends { sources: Parameters<typeof cite>[0] }>(row: Row) => ({
    ...row,
    sources: cite(row.sources),
  });

  await db.$transaction([
    db.policyDirection.createMany({ data: directions.map(cited) }),
    db.digitalSystem.createMany({ data: digitalSystems.map(cited) }),
    db.consultation.createMany({
      data: consultations.map(cited).map(({ plan, ...row }) => ({ ...row, planId: plan ?? null })),
    }),
    db.measure.createMany({ data: tables.measures.map((row) => ({ ...row, ...ownOf.get(row.id) })) }),
    db.deliverable.createMany({ data: tables.deliverables }),
    db.funding.createMany({ data: tables.funding }),
    db.indicator.createMany({ data: tables.indicators }),
  ]);
  return {
    measures: measures.length,
    directions: directions.length,
    digitalSystems: digitalSystems.length,
    consultations: consultations.length,
  };
}
