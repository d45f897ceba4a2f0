import type { Clause } from '../rights.ts';
import { conjunction } from './normal-form.ts';

type Clauses = ReadonlyMap<string, Clause>;

/**
 * Of the clauses that an interface or a field of it carries, those that hold for each of its types as well.
 *
 * Composition writes on an interface what its types carry, all together; that holds for who asks by the interface, and
 * not for one of the types. What is there besides was written on the interface itself, as older compositions let
 * ministries do (GHSA-mx7m-j9xf-62hw), or on an `@interfaceObject`: that is meant of every type.
 *
 * @param ofTypes what each of the types carries in the same place.
 */
export function writtenOnInterface(own: Clauses, ofTypes: readonly Clauses[]): string[] {
  return [...own].flatMap(([name, clause]) => (isDerived(clause, ofTypes) ? [] : [name]));
}

function isDerived(clause: Clause, ofTypes: readonly Clauses[]): boolean {
  const alike = ofTypes.flatMap((clauses) => [...clauses.values()]).filter(({ kind }) => kind === clause.kind);
  if (clause.kind === 'authenticated') return alike.length > 0;
  const together = conjunction(alike.flatMap((each) => ('anyOf' in each ? [each.anyOf] : [])));
  return alike.length > 0 && JSON.stringify(together) === JSON.stringify(clause.anyOf);
}
