import type { PlanResolvers, PlanSectionResolvers, QueryResolvers } from '../generated/graphql.ts';
import { oldestFirst } from './plan.mapper.ts';

const Plan: PlanResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.plan.load(id),
  owner: ({ ownerId }, _, { loaders }) => loaders.registeredAgency(ownerId),
  legalAct: ({ legalActId }, _, { loaders }) => (legalActId === null ? null : loaders.legalAct.load(legalActId)),
  statements: ({ statements }) => oldestFirst(statements),
  parent: ({ parentId }, _, { loaders }) => (parentId === null ? null : loaders.plan.load(parentId)),
  supersedes: async ({ supersedesIds }, _, { loaders }) =>
    (await Promise.all(supersedesIds.map((id) => loaders.plan.load(id)))).filter((plan) => plan !== null),
  supersededBy: async ({ id }, _, { loaders }) => (await loaders.supersededBy.load(id)).map(({ plan }) => plan),
  sections: ({ id }, _, { loaders }) => loaders.planSections.load(id),
  measures: ({ id }, { filter, orderBy, ...page }, { loaders }) =>
    loaders.planMeasures({ parent: id, page, spec: { filter, orderBy } }),
};

const PlanSection: PlanSectionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.planSection.load(id),
};

const Query: Pick<QueryResolvers, 'plans' | 'plan'> = {
  plans: (_parent, { filter }, { services }) => services.plans.list(filter ?? {}),
  plan: (_parent, { id }, { loaders }) => loaders.plan.load(id),
};

export const planResolvers = { Plan, PlanSection, Query };
