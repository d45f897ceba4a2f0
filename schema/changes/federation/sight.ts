import type { Difference } from '../difference.ts';
import type { Version } from '../version.ts';
import { carriersIn } from './elements.ts';

const comings = /^(TYPE|FIELD|FIELD_ARGUMENT|INPUT_FIELD|ENUM_VALUE)_(ADDED|REMOVED)$/;

/** What clients see come or go, though it stays in the SDL or stood there: words to add to the message, mostly none. */
export function sightBetween(before: Version, after: Version): (difference: Difference) => string {
  const was = new Set(before.supergraph ? carriersIn(before.supergraph).keys() : []);
  const is = new Set(after.supergraph ? carriersIn(after.supergraph).keys() : []);
  return ({ code, coordinate }) => {
    if (!comings.test(code)) return '';
    if (code.endsWith('_ADDED')) return was.has(coordinate) ? '; it was @inaccessible before' : '';
    return is.has(coordinate) ? '; it is @inaccessible now' : '';
  };
}
