import { valueResolvers } from '@ortaq/kit/subgraph';
import { agencyResolvers } from './agency/agency.resolvers.ts';
import { followUpResolvers } from './follow-up/follow-up.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { instrumentResolvers } from './instrument/instrument.resolvers.ts';
import { measureResolvers } from './measure/measure.resolvers.ts';
import { meetingResolvers } from './meeting/meeting.resolvers.ts';
import { participationResolvers } from './participation/participation.resolvers.ts';
import { personResolvers } from './person/person.resolvers.ts';
import { proposalResolvers } from './proposal/proposal.resolvers.ts';
import { recommendationResolvers } from './recommendation/recommendation.resolvers.ts';
import { responseResolvers } from './response/response.resolvers.ts';
import { reviewResolvers } from './review/review.resolvers.ts';
import { searchResolvers } from './search/search.resolvers.ts';
import { statementResolvers } from './statement/statement.resolvers.ts';
import { vocabularyResolvers } from './vocabulary/vocabulary.resolvers.ts';

export const resolvers: Resolvers = {
  ...valueResolvers,
  ...agencyResolvers,
  ...followUpResolvers,
  ...instrumentResolvers,
  ...measureResolvers,
  ...meetingResolvers,
  ...participationResolvers,
  ...personResolvers,
  ...proposalResolvers,
  ...recommendationResolvers,
  ...responseResolvers,
  ...reviewResolvers,
  ...searchResolvers,
  ...statementResolvers,
  ...vocabularyResolvers,
  Query: {
    ...followUpResolvers.Query,
    ...instrumentResolvers.Query,
    ...meetingResolvers.Query,
    ...personResolvers.Query,
    ...proposalResolvers.Query,
    ...recommendationResolvers.Query,
    ...reviewResolvers.Query,
    ...searchResolvers.Query,
    ...vocabularyResolvers.Query,
  },
};
