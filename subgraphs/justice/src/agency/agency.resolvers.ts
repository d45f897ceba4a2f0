import type { AgencyResolvers, QueryResolvers } from '../generated/graphql.ts';

const Agency: AgencyResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.agency.load(id),
  parent: ({ parentId }, _, { loaders }) => (parentId === null ? null : loaders.agency.load(parentId)),
  members: ({ memberIds }, _, { loaders }) => Promise.all(memberIds.map((id) => loaders.registeredAgency(id))),
  memberOf: async ({ id }, _, { loaders }) => (await loaders.groups.load(id)).map(({ group }) => group),
  observers: ({ observerIds }, _, { loaders }) => Promise.all(observerIds.map((id) => loaders.registeredAgency(id))),
  successors: ({ successorIds }, _, { loaders }) => Promise.all(successorIds.map((id) => loaders.registeredAgency(id))),
  responsibilities: ({ id }, { role, overdue, groups, ...page }, { loaders }) =>
    loaders.agencyResponsibilities({ parent: id, page, spec: { role, overdue, groups } }),
  focalPoints: ({ id }, _, { loaders }) => loaders.focalPoints.load(id),
  workload: ({ id }, { groups }, { loaders }) => loaders.workloads[groups ?? 'AS_WRITTEN'].load(id),
};

const Query: Pick<QueryResolvers, 'agencies' | 'agency'> = {
  agencies: (_parent, { filter, orderBy, ...page }, { loaders }) =>
    loaders.agencies({ page, spec: { filter, orderBy } }),
  agency: (_parent, { id }, { loaders }) => loaders.agency.load(id),
};

export const agencyResolvers = { Agency, Query };
