import { oneOfIds, sql } from '@ortaq/kit/subgraph';
import type { Database } from '../prisma.ts';
import type { ResponseRow } from './response.mapper.ts';

export interface Answer extends ResponseRow {
  recommendationId: string;
}

export function createResponseService(db: Database) {
  return {
    byIds: (ids: readonly string[]) =>
      db.stateResponse.findMany({ where: { id: oneOfIds(ids) } }) as Promise<ResponseRow[]>,
    /** What the State answered to recommendations, oldest first; without a day: oldest. */
    to: (recommendations: readonly string[]) =>
      db.$queryRaw<Answer[]>(sql`
        SELECT l.recommendation_id AS "recommendationId", s.id, s.text, s.responded_on AS "respondedOn", s.source
        FROM recommendation_response AS l JOIN state_response AS s ON s.id = l.response_id
        WHERE l.recommendation_id = ANY(${[...recommendations]}::text[])
        ORDER BY s.responded_on NULLS FIRST, s.id`),
    /** The recommendations that responses answer, by review and paragraph. */
    recommendationsOf: (responses: readonly string[]) =>
      db.$queryRaw<{ responseId: string; recommendationId: string }[]>(sql`
        SELECT l.response_id AS "responseId", l.recommendation_id AS "recommendationId"
        FROM recommendation_response AS l JOIN recommendation AS r ON r.id = l.recommendation_id
        WHERE l.response_id = ANY(${[...responses]}::text[])
        ORDER BY r.review_key, r.paragraph_key, r.id`),
  };
}
