import type {
  EducationProgrammeHitResolvers,
  EducationProgrammeResolvers,
  QueryResolvers,
  SearchResolvers,
} from '../generated/graphql.ts';

const EducationProgramme: EducationProgrammeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.programme.load(id),
  plan: ({ planId }) => (planId === null ? null : { id: planId }),
  measures: ({ id }, page, { loaders }) => loaders.programmeMeasures({ parent: id, page }),
};

const Query: Pick<QueryResolvers, 'educationProgrammes'> = {
  educationProgrammes: (_parent, _args, { services }) => services.programmes.all(),
};

const EducationProgrammeHit: EducationProgrammeHitResolvers = { programme: ({ node }) => node };

const Search: Pick<SearchResolvers, 'programmes'> = {
  programmes: ({ text }, _, { loaders }) => loaders.programmesWith(text),
};

export const programmeResolvers = { EducationProgramme, EducationProgrammeHit, Query, Search };
