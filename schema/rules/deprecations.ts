import { elementsIn } from '../changes/elements.ts';
import { removalDateOf } from '../changes/retirement.ts';
import { toProblems } from './breach.ts';
import type { Rule } from './rule.ts';

/** What is deprecated says what to take instead, or why, and after which day it may go: `Removed after 2027-03-31.` */
export const deprecations: Rule = ({ composition, places }) => {
  const breaches = [...elementsIn(composition.apiSchema).values()].flatMap(({ coordinate, is }) => {
    const missing = typeof is.deprecationReason === 'string' ? missingIn(is.deprecationReason) : [];
    if (missing.length === 0) return [];
    return [{ coordinate, message: `The deprecation of ${coordinate} has no ${missing.join(' and no ')}.`, fix }];
  });
  return toProblems('DEPRECATION_INCOMPLETE', breaches, places);
};

const fix =
  'Write it as `@deprecated(reason: "Use title. Removed after 2027-03-31.")`: what to take instead, and a day.';

/** GraphQL's own words where the reason is left out. */
const noReason = 'No longer supported';

function missingIn(reason: string): string[] {
  const isDated = removalDateOf(reason) !== null;
  const why = (isDated ? reason.slice(0, reason.lastIndexOf('Removed after')) : reason).trim();
  return [...(why === '' || why === noReason ? ['reason'] : []), ...(isDated ? [] : ['removal date'])];
}
