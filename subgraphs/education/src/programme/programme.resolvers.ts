import type { EducationProgrammeResolvers, QueryResolvers } from '../generated/graphql.ts';

const EducationProgramme: EducationProgrammeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.programme.load(id),
  measures: ({ id }, page, { loaders }) => loaders.programmeMeasures({ parent: id, page }),
};

const Query: Pick<QueryResolvers, 'educationProgrammes'> = {
  educationProgrammes: (_parent, _args, { services }) => services.programmes.all(),
};

export const programmeResolvers = { EducationProgramme, Query };
