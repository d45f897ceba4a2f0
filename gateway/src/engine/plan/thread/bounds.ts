/**
 * Each step through `Measure`, which three ministries own, multiplies the ways that the
 * planner weighs: four such steps within one another took gigabytes and ended the process.
 * Two, with 200 ms of planning, are within this bound; three, with 2 s and more, are not.
 */
export const planningBounds = { debug: { pathsLimit: 1_000 } };

/** Whether the planner gave up at its bound. */
export const isTooComplex = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Too many options generated');
