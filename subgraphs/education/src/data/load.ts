import { indicatorValues, measureTables, readRows, readSources } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import * as shapes from './shapes.ts';

/** Loads education's part of the demonstration data into its empty database, all or nothing. */
export async function loadDemonstrationData(db: Database, folder: string): Promise<Record<string, number>> {
  const cite = await readSources(folder);
  const [measures, programmes] = await Promise.all([
    readRows(folder, 'measures.json', shapes.measure),
    readRows(folder, 'programmes.json', shapes.programme),
  ]);
  const tables = measureTables(measures, cite);
  const programmeOf = new Map(measures.map((measure) => [measure.id, measure.programme ?? null]));

  await db.$transaction([
    db.educationProgramme.createMany({
      data: programmes.map(({ plan, ...row }) => ({
        ...row,
        planId: plan ?? null,
        indicators: indicatorValues(row.indicators, cite),
        sources: cite(row.sources),
      })),
    }),
    db.measure.createMany({
      data: tables.measures.map((row) => ({ ...row, programmeId: programmeOf.get(row.id) ?? null })),
    }),
    db.deliverable.createMany({ data: tables.deliverables }),
    db.funding.createMany({ data: tables.funding }),
    db.indicator.createMany({ data: tables.indicators }),
  ]);
  return { measures: measures.length, programmes: programmes.length };
}
