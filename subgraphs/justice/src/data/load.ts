import { measureInFile, measureTables, readRows, readSources } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import { registerTables } from './register-tables.ts';
import { agencyRow, legalActRow, planRow } from './rows.ts';
import * as shapes from './shapes.ts';

/**
 * Loads the demonstration data into justice's empty database, all or nothing: its own
 * registers and measures from `folder`, and the register of measures from there and
 * from the other owners' folders.
 */
export async function loadDemonstrationData(
  db: Database,
  folder: string,
  ownersFolders: string[],
): Promise<Record<string, number>> {
  const cite = await readSources(folder);
  const [measures, agencies, legalActs, plans, ...others] = await Promise.all([
    readRows(folder, 'measures.json', shapes.measure),
    readRows(folder, 'agencies.json', shapes.agency),
    readRows(folder, 'legal-acts.json', shapes.legalAct),
    readRows(folder, 'plans.json', shapes.plan),
    ...ownersFolders.map((owner) => readRows(owner, 'measures.json', measureInFile)),
  ]);
  const own = measureTables(measures, cite);
  const register = registerTables([...measures, ...others.flat()]);
  const actOf = new Map(measures.map((measure) => [measure.id, measure.legalAct ?? null]));

  await db.$transaction([
    db.agency.createMany({ data: agencies.map((agency) => agencyRow(agency, cite)) }),
    db.legalAct.createMany({ data: legalActs.map((act) => legalActRow(act, cite)) }),
    db.plan.createMany({ data: plans.map((plan) => planRow(plan, cite)) }),
    ...legalActs
      .filter(({ carriesOut }) => carriesOut !== undefined)
      .map(({ id, carriesOut }) => db.legalAct.update({ where: { id }, data: { carriesOutId: carriesOut ?? null } })),
    db.planSection.createMany({
      data: plans.flatMap(({ id, sections }) => sections.map((section, order) => ({ ...section, planId: id, order }))),
    }),
    db.measure.createMany({
      data: own.measures.map((row) => ({ ...row, legalActId: actOf.get(row.id) ?? null })),
    }),
    db.deliverable.createMany({ data: own.deliverables }),
    db.funding.createMany({ data: own.funding }),
    db.indicator.createMany({ data: own.indicators }),
    db.registeredMeasure.createMany({ data: register.measures }),
    db.responsibility.createMany({ data: register.responsibilities }),
    db.measureRelation.createMany({ data: register.relations }),
  ]);
  return {
    agencies: agencies.length,
    legalActs: legalActs.length,
    plans: plans.length,
    measures: register.measures.length,
  };
}
