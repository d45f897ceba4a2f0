import { entityLoader } from '@ortaq/kit/subgraph';
import type { Services } from '../services.ts';

export function createReviewLoaders({ reviews }: Services) {
  return { review: entityLoader('review', reviews.byIds) };
}
