import { childLoader, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import type { PlanRow, PlanSectionRow } from './plan.mapper.ts';

export function createPlanLoaders({ plans }: Services) {
  /** A plan may supersede several: it is a child of each of them. */
  const superseding = async (superseded: readonly string[]) =>
    (await plans.supersedingAny(superseded)).flatMap((plan) => plan.supersedesIds.map((by) => ({ by, plan })));
  return {
    plan: entityLoader('plan', plans.byIds),
    planSection: entityLoader('planSection', plans.sectionsByIds),
    planSections: childLoader<PlanSectionRow>('plan.sections', (row) => row.planId, plans.sectionsOfPlans),
    supersededBy: childLoader<{ by: string; plan: PlanRow }>('plan.supersededBy', ({ by }) => by, superseding),
  };
}
