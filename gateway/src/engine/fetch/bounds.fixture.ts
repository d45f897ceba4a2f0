import type { FetchBounds } from '../../config.ts';

/** Bounds that a test meets in no time, but for those that it gives itself. */
export const aBounds = (given: Partial<FetchBounds> = {}): FetchBounds => ({
  connectTimeout: 1_000,
  responseTimeout: 1_000,
  maxResponseBytes: 100_000,
  maxConcurrency: 100,
  breakAfter: 100,
  breakFor: 100,
  ...given,
});
