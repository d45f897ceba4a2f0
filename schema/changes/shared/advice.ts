import type { DocumentNode } from 'graphql';
import type { Place, Problem } from '../../composition/problem.ts';
import { type SharedChange, sharedChanges } from './changes.ts';
import { stepsOf, textOf } from './steps.ts';

/** What is said of a change that touches all ministries. */
export interface SharedAdvice extends SharedChange {
  /** The versions that are safe, one after another, in words; empty where none is left. */
  steps: string[];
}

/** How to make the steps; said once, before them. */
export const howToStep =
  'Each step is a version of its own: compose, commit, and deploy every ministry, in any order and on any day, and the ' +
  'gateway, before the next.';

/**
 * Recognises what a new version of `common.graphql` changes for all ministries, with the steps to take.
 *
 * @param before `common.graphql` as the ministries run it now; `after` as it is to be.
 */
export function sharedAdvice(before: DocumentNode, after: DocumentNode): SharedAdvice[] {
  return sharedChanges(before, after).map((change) => ({
    ...change,
    steps: stepsOf(change).map((step) => textOf(step, change.coordinate)),
  }));
}

const verbs = {
  ADDED: 'is added to',
  REMOVED: 'is taken out of',
  OPENED: 'is opened in',
  HIDDEN: 'is hidden in',
  DEPRECATED: 'is deprecated in',
  RESHAPED: 'gets another type or default in',
  REQUIRED: 'becomes required in',
} as const;

/** A change as a sentence. */
export function sharedSentence({ coordinate, what }: SharedChange): string {
  return `${coordinate} ${verbs[what]} what all ministries share.`;
}

/**
 * The changes that cannot be made in one step: while ministries run different versions, no supergraph of them composes.
 *
 * @param places where each element is declared, by coordinate.
 */
export function sharedProblems(advice: SharedAdvice[], places: ReadonlyMap<string, Place[]>): Problem[] {
  return advice
    .filter(({ composesHalfway }) => !composesHalfway)
    .map((change) => ({
      code: 'SHARED_CHANGE_IN_ONE_STEP',
      message: `${sharedSentence(change)} Ministries deploy on different days, and the two versions do not compose.`,
      fix: `In steps. ${howToStep} ${change.steps.map((step, index) => `${index + 1}. ${step}`).join(' ')}`,
      places: placesOf(change.coordinate, places),
    }));
}

/** Where it stands; of something taken out, where what it belonged to does. The shared file is told once. */
function placesOf(coordinate: string, places: ReadonlyMap<string, Place[]>): Place[] {
  const whole = coordinate.replace(/\([^)]*\)$/, '');
  const known = places.get(coordinate) ?? places.get(whole) ?? places.get(coordinate.split('.')[0] ?? '') ?? [];
  return known.slice(0, 1).map(({ file, line }) => ({ ministry: null, file, line }));
}
