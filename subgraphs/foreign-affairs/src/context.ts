import type { Asked, Asker, Clock } from '@ortaq/kit/subgraph';
import { createAssessmentLoaders } from './assessment/assessment.loader.ts';
import { createFollowUpLoaders } from './follow-up/follow-up.loader.ts';
import { createInstrumentLoaders } from './instrument/instrument.loader.ts';
import { createMeasureLoaders } from './measure/measure.loader.ts';
import { createMeetingLoaders } from './meeting/meeting.loader.ts';
import { createParticipationLoaders } from './participation/participation.loader.ts';
import { createPersonLoaders } from './person/person.loader.ts';
import { createPositionLoaders } from './position/position.loader.ts';
import { createProposalLoaders } from './proposal/proposal.loader.ts';
import { createRecommendationLoaders } from './recommendation/recommendation.loader.ts';
import { createResponseLoaders } from './response/response.loader.ts';
import { createReviewLoaders } from './review/review.loader.ts';
import type { Services } from './services.ts';
import { createStatementLoaders } from './statement/statement.loader.ts';
import { createVocabularyLoaders } from './vocabulary/vocabulary.loader.ts';

/** What one request's resolvers work with; loaders live as long as the request. */
export function createContext(services: Services, clock: Clock, { asker, asked }: { asker: Asker; asked: Asked }) {
  const parts = {
    ...createVocabularyLoaders(services, asked),
    ...createPositionLoaders(services),
    ...createMeasureLoaders(services),
    ...createAssessmentLoaders(services),
    ...createResponseLoaders(services),
  };
  const persons = createPersonLoaders(services);
  return {
    clock,
    services,
    ...asker,
    loaders: {
      ...createReviewLoaders(services),
      ...createRecommendationLoaders(services, parts, asked),
      ...parts,
      ...createFollowUpLoaders(services),
      ...createMeetingLoaders(services),
      ...createParticipationLoaders(services),
      ...createStatementLoaders(services),
      ...createProposalLoaders(services, persons),
      ...persons,
      ...createInstrumentLoaders(services),
    },
  };
}

export type Context = ReturnType<typeof createContext>;
