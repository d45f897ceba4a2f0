import { createAssessmentService } from './assessment/assessment.service.ts';
import { createFollowUpService } from './follow-up/follow-up.service.ts';
import { createInstrumentService } from './instrument/instrument.service.ts';
import { createMeasureService } from './measure/measure.service.ts';
import { createMeetingService } from './meeting/meeting.service.ts';
import { createParticipationService } from './participation/participation.service.ts';
import { createPersonService } from './person/person.service.ts';
import { createPositionService } from './position/position.service.ts';
import type { Database } from './prisma.ts';
import { createProposalService } from './proposal/proposal.service.ts';
import { createRecommendationService } from './recommendation/recommendation.service.ts';
import { createResponseService } from './response/response.service.ts';
import { createReviewService } from './review/review.service.ts';
import { createStatementService } from './statement/statement.service.ts';
import { createVocabularyService } from './vocabulary/vocabulary.service.ts';

export function createServices(db: Database) {
  return {
    db,
    reviews: createReviewService(db),
    recommendations: createRecommendationService(db),
    vocabularies: createVocabularyService(db),
    positions: createPositionService(db),
    measures: createMeasureService(db),
    assessments: createAssessmentService(db),
    responses: createResponseService(db),
    followUps: createFollowUpService(db),
    meetings: createMeetingService(db),
    participations: createParticipationService(db),
    statements: createStatementService(db),
    proposals: createProposalService(db),
    persons: createPersonService(db),
    instruments: createInstrumentService(db),
  };
}

export type Services = ReturnType<typeof createServices>;
