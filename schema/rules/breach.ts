import type { Place, Problem } from '../composition/problem.ts';

/** One element that breaks a rule. */
export interface Breach {
  /** Its schema coordinate: `Type`, `Type.field` or `Type.field(argument:)`. */
  coordinate: string;
  message: string;
  fix: string;
  /** The ministries whose declarations are to be changed; all that declare the element where left out. */
  ministries?: readonly string[];
}

/** Gives each breach the rule's code and the places where its element is declared. */
export function toProblems(code: string, breaches: readonly Breach[], places: ReadonlyMap<string, Place[]>): Problem[] {
  return breaches.map(({ coordinate, message, fix, ministries }) => ({
    code,
    message,
    fix,
    places: (places.get(coordinate) ?? []).filter(
      ({ ministry }) => ministries === undefined || (ministry !== null && ministries.includes(ministry)),
    ),
  }));
}
