import type { GraphQLSchema } from 'graphql';
import type { ChangeClass } from '../change.ts';
import type { Difference } from '../difference.ts';
import { type Element, elementsIn } from '../elements.ts';
import { removalDateOf } from '../retirement.ts';

/**
 * Deprecations that came, went or changed their words, on whatever part of a type. SAFE, but DANGEROUS where the day of
 * removal has come nearer or was past from the beginning: who planned by it has less time.
 */
export function deprecationDifferences(before: GraphQLSchema, after: GraphQLSchema, today: string): Difference[] {
  const old = elementsIn(before);
  return [...elementsIn(after).values()].flatMap((element) => {
    const known = old.get(element.coordinate);
    return known ? deprecationDifference(known, element, today) : [];
  });
}

function deprecationDifference(known: Element, { kind, is, coordinate }: Element, today: string): Difference[] {
  const was = known.is.deprecationReason ?? null;
  const now = is.deprecationReason ?? null;
  if (was === now) return [];
  const difference = (what: 'ADDED' | 'REMOVED' | 'REASON_CHANGED', level: ChangeClass, message: string) => [
    { class: level, code: `${kind}_DEPRECATION_${what}`, coordinate, message: `${coordinate} ${message}` },
  ];
  if (now === null) return difference('REMOVED', 'SAFE', 'is no longer deprecated');
  const day = removalDateOf(now);
  if (was === null) {
    const level = day !== null && day <= today ? 'DANGEROUS' : 'SAFE';
    return difference('ADDED', level, `is deprecated: ${now}`);
  }
  const planned = removalDateOf(was);
  const level = day !== null && planned !== null && day < planned ? 'DANGEROUS' : 'SAFE';
  return difference('REASON_CHANGED', level, `is deprecated in other words: ${now} (before: ${was})`);
}
