import { agencyRef } from '../agency/agency.mapper.ts';
import type { StatementResolvers } from '../generated/graphql.ts';

const Statement: StatementResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.statement.load(id),
  person: ({ personId }, _, { loaders }) => (personId === null ? null : loaders.person.load(personId)),
  agency: ({ agencyId }) => agencyRef(agencyId),
  affectedGroups: ({ id }, _, { loaders }) => loaders.statementGroups.load(id),
};

export const statementResolvers = { Statement };
