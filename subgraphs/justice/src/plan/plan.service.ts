import type { PlanKind, PlanStatus } from '../generated/prisma/enums.ts';
import type { Database } from '../prisma.ts';
import type { PlanRow, PlanSectionRow } from './plan.mapper.ts';

export interface PlanFilter {
  owner?: string[] | null | undefined;
  status?: PlanStatus[] | null | undefined;
  kind?: PlanKind[] | null | undefined;
}

export function createPlanService(db: Database) {
  return {
    /** By id; of an empty list nothing fits, an absent one excludes nothing. */
    list: ({ owner, status, kind }: PlanFilter) =>
      db.plan.findMany({
        where: {
          ...(owner && { ownerId: { in: owner } }),
          ...(status && { status: { in: status } }),
          ...(kind && { kind: { in: kind } }),
        },
        orderBy: { id: 'asc' },
      }) as Promise<PlanRow[]>,
    byIds: (ids: readonly string[]) => db.plan.findMany({ where: { id: { in: [...ids] } } }) as Promise<PlanRow[]>,
    /** The plans that supersede any of these. */
    supersedingAny: (plans: readonly string[]) =>
      db.plan.findMany({ where: { supersedesIds: { hasSome: [...plans] } }, orderBy: { id: 'asc' } }) as Promise<
        PlanRow[]
      >,
    sectionsByIds: (ids: readonly string[]) =>
      db.planSection.findMany({ where: { id: { in: [...ids] } } }) as Promise<PlanSectionRow[]>,
    sectionsOfPlans: (plans: readonly string[]) =>
      db.planSection.findMany({
        where: { planId: { in: [...plans] } },
        orderBy: [{ planId: 'asc' }, { order: 'asc' }],
      }) as Promise<PlanSectionRow[]>,
  };
}
