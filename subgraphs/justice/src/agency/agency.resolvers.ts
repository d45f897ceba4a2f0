import type { AgencyResolvers, QueryResolvers } from '../generated/graphql.ts';

const Agency: AgencyResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.agency.load(id),
  parent: ({ parentId }, _, { loaders }) => (parentId === null ? null : loaders.agency.load(parentId)),
  members: ({ memberIds }, _, { loaders }) => Promise.all(memberIds.map((id) => loaders.registeredAgency(id))),
  successors: ({ successorIds }, _, { loaders }) => Promise.all(successorIds.map((id) => loaders.registeredAgency(id))),
  responsibilities: ({ id }, { role, overdue, ...page }, { loaders }) =>
    loaders.agencyResponsibilities({ parent: id, page, spec: { role, overdue } }),
  workload: ({ id }, _, { loaders }) => loaders.workload.load(id),
};

const Query: Pick<QueryResolvers, 'agencies' | 'agency'> = {
  agencies: (_parent, { filter, ...page }, { loaders }) => loaders.agencies({ page, spec: filter ?? {} }),
  agency: (_parent, { id }, { loaders }) => loaders.agency.load(id),
};

export const agencyResolvers = { Agency, Query };
