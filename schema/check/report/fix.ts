import { type Change, isBreak } from '../../changes/change.ts';
import { withParents } from '../../changes/coordinates.ts';
import type { SharedSteps } from './report.ts';

/**
 * What a maker of a breaking change can do instead; null for a change that may be made, and for one whose steps are told.
 *
 * @param steps of what all ministries share.
 */
export function fixOfBreak(change: Change, steps: readonly SharedSteps[]): string | null {
  if (!isBreak(change)) return null;
  const { code, coordinate, message, retired, planned } = change;
  if (retired !== undefined) return 'Its day has passed, but operations still use it: change these first.';
  const around = withParents(coordinate);
  if (steps.some((step) => around.includes(step.coordinate))) return null;
  if (isRemoval.test(code) && planned !== undefined) {
    return `Put it back until after ${planned}, the day that its deprecation named.`;
  }
  if (isInputAdded.test(code)) return 'Make it nullable, or give it a default.';
  if (isInputRetyped.test(code) && isTightened.test(message)) return 'Leave it optional.';
  if (isDefaultChanged.test(code)) return 'Give it its default back, or make it nullable.';
  return (
    'Leave it as it was, add what is wanted beside it, and mark it ' +
    '@deprecated(reason: "… Removed after YYYY-MM-DD."). It may go after that day, once no trusted operation uses it.'
  );
}

const isRemoval = /_REMOVED$/;
const isInputAdded = /(ARGUMENT|^INPUT_FIELD)_ADDED$/;
const isInputRetyped = /^(FIELD_ARGUMENT|INPUT_FIELD)_TYPE_CHANGED$/;
const isDefaultChanged = /DEFAULT(_VALUE)?_CHANGED$/;
const isTightened = / from '([^']+)' to '\1!'/;
