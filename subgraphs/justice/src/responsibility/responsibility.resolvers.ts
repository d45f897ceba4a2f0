import { isOverdue } from '@ortaq/kit/subgraph';
import type { Context } from '../context.ts';
import type { QueryResolvers, ResponsibilityResolvers } from '../generated/graphql.ts';
import type { ResponsibilityRow } from './responsibility.mapper.ts';

/** The plan that a responsibility follows from. */
async function planOf({ measureId }: ResponsibilityRow, { loaders }: Context) {
  const { planId } = await loaders.registeredMeasure(measureId);
  return planId === null ? null : loaders.plan.load(planId);
}

const Responsibility: ResponsibilityResolvers = {
  agency: ({ agencyId }, _, { loaders }) => loaders.registeredAgency(agencyId),
  measure: ({ measureId }) => ({ id: measureId }),
  via: ({ viaId }, _, { loaders }) => (viaId === null ? null : loaders.registeredAgency(viaId)),
  others: async ({ measureId, responsibilityId, agencyId }, _, { loaders }) =>
    (await loaders.measureResponsibilities.load(measureId)).filter(
      (other) => other.responsibilityId !== responsibilityId && other.agencyId !== agencyId,
    ),
  plan: (row, _, context) => planOf(row, context),
  since: async (row, _, context) => {
    if (!row.stated) return null;
    const act = (await planOf(row, context))?.legalActId;
    return act ? context.loaders.legalAct.load(act) : null;
  },
  dueOn: async ({ measureId }, _, { loaders }) => (await loaders.registeredMeasure(measureId)).timeframeTo,
  overdue: async ({ measureId }, _, { loaders, clock }) => {
    const { timeframeTo, status } = await loaders.registeredMeasure(measureId);
    return isOverdue(timeframeTo, status, clock);
  },
};

const Query: Pick<QueryResolvers, 'responsibilities'> = {
  responsibilities: (_parent, { filter, ...page }, { loaders }) =>
    loaders.responsibilities({ page, spec: filter ?? {} }),
};

export const responsibilityResolvers = { Responsibility, Query };
