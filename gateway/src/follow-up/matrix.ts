import { Refusal } from '@ortaq/kit/process';
import type {
  FollowUpMatrixQuery,
  FollowUpMatrixQueryVariables,
  FollowUpReviewsQuery,
  FollowUpReviewsQueryVariables,
  Language,
} from '../generated/operations.ts';
import type { HubClient } from '../report/hub-client.ts';
import { readPages } from '../report/pages.ts';
import { NotThere } from '../report/run.ts';
import { type Entry, entryOf } from './entry.ts';

type Review = NonNullable<FollowUpMatrixQuery['review']>;

/** A review's follow-up matrix: one entry for each recommendation, in the order of paragraphs. */
export interface Matrix {
  review: { id: string; title: string; official: Review['official'] };
  entries: Entry[];
  /** Ministries that could not be read: what they own is what was last registered, or missing. */
  unavailable: Set<string>;
}

const pageSize = 100;

/**
 * Reads a review's matrix from the hub, one operation a page.
 *
 * @param onPage told after each page how many of how many recommendations there are.
 * @throws NotThere where there is no such review, naming those there are; Refusal where foreign affairs cannot be read.
 */
export async function readMatrix(
  ask: HubClient,
  id: string,
  language: Language,
  onPage: (read: number, total: number) => void = () => {},
): Promise<Matrix> {
  const unavailable = new Set<string>();
  const read = async (after: string | null) => {
    const variables: FollowUpMatrixQueryVariables = { review: id, language, first: pageSize, after };
    const answer = await ask<FollowUpMatrixQuery, FollowUpMatrixQueryVariables>('FollowUpMatrix', variables);
    for (const ministry of answer.unavailable) unavailable.add(ministry);
    const { review } = answer.data;
    if (!review?.recommendations) throw await noReview(ask, id, language, unavailable);
    return review;
  };
  const { nodes, last } = await readPages(read, ({ recommendations }) => recommendations, onPage);
  return {
    review: { id, title: last.title.in.value, official: last.official },
    entries: nodes.map(entryOf),
    unavailable,
  };
}

async function noReview(ask: HubClient, id: string, language: Language, unavailable: Set<string>): Promise<Refusal> {
  if (unavailable.has('foreign-affairs')) {
    return new Refusal('Foreign affairs, which keeps the recommendations, cannot be reached: try again later.');
  }
  const { data } = await ask<FollowUpReviewsQuery, FollowUpReviewsQueryVariables>('FollowUpReviews', { language });
  const known = data.reviews?.map((review) => review.id).join(', ');
  return new NotThere(`There is no review ${id}. There are: ${known ?? 'none that can be read now'}.`);
}
