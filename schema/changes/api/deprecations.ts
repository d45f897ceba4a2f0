import type { GraphQLSchema } from 'graphql';
import type { ChangeClass } from '../change.ts';
import type { Difference } from '../difference.ts';
import { type Element, elementsIn } from '../elements.ts';
import { removalDateOf } from '../retirement.ts';

/**
 * Deprecations that came, went or changed their words, on whatever part of a type. SAFE, but DANGEROUS where the day of
 * removal has come nearer or is past from the beginning: who planned by it has less time, or none.
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
    if (day === null || day > today) return difference('ADDED', 'SAFE', `is deprecated: ${now}`);
    return difference('ADDED', 'DANGEROUS', `is deprecated: ${now} ${noWarning(day, today)}`);
  }
  const planned = removalDateOf(was);
  const isNearer = day !== null && (planned === null || day < planned);
  const isNone = day !== null && day <= today && (planned === null || planned > today);
  const warning = isNone ? `. ${noWarning(day, today)}` : '';
  const says = `is deprecated in other words: ${now} (before: ${was})${warning}`;
  return difference('REASON_CHANGED', (planned !== null && isNearer) || isNone ? 'DANGEROUS' : 'SAFE', says);
}

/** Once this is merged the element may go at once. */
function noWarning(day: string, today: string): string {
  const has = day < today ? 'is past already' : 'is today';
  return `That day ${has}: clients get no warning before it may be removed.`;
}
