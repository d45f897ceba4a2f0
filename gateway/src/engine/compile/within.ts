import type { Subtypes } from './subtypes.ts';

/** What holds for all fetches of a plan. */
export interface CompiledWithin {
  subtypes: Subtypes;
  /** Whether equal entities may differ within, by what stands around them. */
  isInContext: boolean;
}
