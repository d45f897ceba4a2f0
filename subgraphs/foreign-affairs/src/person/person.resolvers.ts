import { agencyRef } from '../agency/agency.mapper.ts';
import type { PersonResolvers, PostResolvers, QueryResolvers } from '../generated/graphql.ts';
import { postsOf } from './person.mapper.ts';

const Person: PersonResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.person.load(id),
  posts: postsOf,
  participations: ({ id }, _, { loaders }) => loaders.personParticipations.load(id),
  proposals: ({ id }, _, { loaders }) => loaders.personProposals.load(id),
};

const Post: PostResolvers = {
  agency: ({ agencyId }) => agencyRef(agencyId ?? null),
};

const Query: Pick<QueryResolvers, 'persons'> = {
  persons: (_parent, { filter, ...page }, { loaders }) => loaders.persons({ page, spec: { filter } }),
};

export const personResolvers = { Person, Post, Query };
