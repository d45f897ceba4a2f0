import type { ConsultationResolvers, QueryResolvers } from '../generated/graphql.ts';

const Consultation: ConsultationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.consultation.load(id),
  plan: ({ planId }) => (planId === null ? null : { id: planId }),
};

const Query: Pick<QueryResolvers, 'consultations'> = {
  consultations: (_parent, _args, { services }) => services.consultations.all(),
};

export const consultationResolvers = { Consultation, Query };
