import type { ImplementationStatus, Position } from '../generated/prisma/enums.ts';
import type { ReviewRow } from '../review/review.mapper.ts';

export interface FollowUp {
  review: ReviewRow;
}

/** Counts over the recommendations of one review; null stands for those without. */
export interface PositionCount {
  reviewId: string;
  position: Position | null;
  count: number;
}

export interface AssessmentCount {
  reviewId: string;
  status: ImplementationStatus | null;
  count: number;
}

export interface ClusterCount {
  reviewId: string;
  clusterId: string | null;
  count: number;
}
