import { naturalKey } from '@ortaq/kit/subgraph';

/** Sorts after every letter and digit of a key. */
const last = '~';

/**
 * The columns by which recommendations sort: review, then paragraph, naturally.
 * What stands in no review, or has no known paragraph, comes after what does.
 */
export function sortKeys({ reviewId, paragraph }: { reviewId: string | null; paragraph: string | null }) {
  return {
    reviewKey: reviewId === null ? last : naturalKey(reviewId),
    paragraphKey: paragraph === null ? last : naturalKey(paragraph),
  };
}
