import { childLoader, createHits, entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';
import { planFields, type PlanRow, type PlanSectionRow } from './plan.mapper.ts';

export function createPlanLoaders({ db, plans }: Services) {
  /** A plan may supersede several: it is a child of each of them. */
  const superseding = async (superseded: readonly string[]) =>
    (await plans.supersedingAny(superseded)).flatMap((plan) => plan.supersedesIds.map((by) => ({ by, plan })));
  const plan = entityLoader('plan', plans.byIds);
  return {
    plan,
    planHits: createHits(db, (id) => plan.load(id), planFields),
    planSection: entityLoader('planSection', plans.sectionsByIds),
    planSections: childLoader<PlanSectionRow>('plan.sections', (row) => row.planId, plans.sectionsOfPlans),
    supersededBy: childLoader<{ by: string; plan: PlanRow }>('plan.supersededBy', ({ by }) => by, superseding),
  };
}
