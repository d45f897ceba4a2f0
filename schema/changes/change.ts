import type { Place } from '../composition/problem.ts';

/**
 * What a change can do to clients: BREAKING: an operation that was sound may fail or get another shape of answer.
 * DANGEROUS: operations still run, but may get answers that clients do not expect, or parts must be deployed in an order.
 * SAFE: nothing.
 */
export type ChangeClass = 'BREAKING' | 'DANGEROUS' | 'SAFE';

/** A trusted operation by the folder and the name it has in `schema/operations`. */
export interface HurtOperation {
  client: string;
  operation: string;
}

/** One difference between two versions of the contract. */
export interface Change {
  class: ChangeClass;
  /** graphql-inspector's type, such as `FIELD_REMOVED`, or one of ours: see `federation/`, `api/deprecations.ts`. */
  code: string;
  /** What changed, as the GraphQL specification writes schema coordinates; a ministry's name, `@directive` or `schema`. */
  coordinate: string;
  message: string;
  /** The ministries that declare it, before or after; empty where neither version tells. */
  ministries: string[];
  /** Where it stands now; where its parent stands, if it is gone. */
  places: Place[];
  /** The trusted operations that use what a breaking change takes, or that a dangerous one touches; of a safe one none. */
  hurt: HurtOperation[];
  /** For a breaking change: the day, now past, that the deprecation named for the removal, as `YYYY-MM-DD`. */
  retired?: string;
  /** For a breaking change of what is not retired: the day, still to come, that the deprecation named for the removal. */
  planned?: string;
}

/** Whether the change may not be made: it breaks somebody, or its element was not given its time to retire. */
export function isBreak({ class: level, hurt, retired }: Change): boolean {
  return level === 'BREAKING' && (hurt.length > 0 || retired === undefined);
}
