import type { Version } from '../../changes/version.ts';
import type { TrustedOperation } from '../../trusted/operation.ts';

/** The version of the contract that the check compares with. */
export interface Baseline {
  /** As a reader knows it: `origin/main`, a revision or a file as it was called. */
  name: string;
  /** The commit's full hash; null for a file. */
  commit: string | null;
  version: Version;
  /** The text of common.graphql then; null where it is not known, as with a file. */
  common: string | null;
  /** The operations that clients were trusted to send then; empty where that is not known. */
  operations: TrustedOperation[];
  /** The text of the CHANGELOG then; null where it is not known. */
  changelog: string | null;
}

/** What there is to compare with, if anything. */
export interface BaselineFound {
  /** Null where there is nothing to compare with. */
  baseline: Baseline | null;
  /** What a reader has to know of the choice. */
  note: string | null;
}

/** The baseline that was asked for cannot be read: what is wrong, and what mends it. */
export interface BaselineFault {
  message: string;
  fix: string;
}
