import { Kind, print, type SelectionSetNode } from 'graphql';
import { parseFieldSet } from '../supergraph/field-sets.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import { type Breach, toProblems } from './breach.ts';
import type { Rule } from './rule.ts';
import { fieldsOf } from './supergraph.ts';
import { namedType } from './type-nodes.ts';
import { listed } from '../wording.ts';

/** One field that a `@requires` reads. */
interface Reading {
  /** The field with the `@requires`, and the ministry whose it is. */
  by: string;
  ministry: string;
  /** The coordinate of the field read, and how it is read: its arguments as written, in the order of their names. */
  of: string;
  how: string;
}

/**
 * No `@requires` gives arguments to what it reads. Planners mix up what was read with other arguments, by the client or
 * by another `@requires`, and calculate from it: the answer is wrong, and nobody is told.
 */
export const requiresWithArguments: Rule = (contract) => {
  const breaches = readings(contract.supergraph)
    .filter(({ how }) => how !== '')
    .map(({ by, ministry, of, how }) => ({
      coordinate: by,
      message: `The @requires of ${by} reads ${of} with arguments: ${how}.`,
      fix: 'Let the owner offer a field without arguments that gives just this, and read that.',
      ministries: [ministry],
    }));
  return toProblems('REQUIRES_WITH_ARGUMENTS', breaches, contract.places);
};

/** No two `@requires`, of whatever ministries, read one field differently: planners answer both with one of the two. */
export const requiresConflicts: Rule = ({ supergraph, places }) => {
  const byField = Map.groupBy(readings(supergraph), ({ of }) => of);
  const breaches = [...byField.entries()]
    .filter(([, all]) => new Set(all.map(({ how }) => how)).size > 1)
    .flatMap(([of, all]) =>
      all.map((reading): Breach => {
        const others = all.filter(({ how }) => how !== reading.how).map(({ by }) => by);
        return {
          coordinate: reading.by,
          message: `The @requires of ${reading.by} reads ${of} differently from that of ${listed(new Set(others))}.`,
          fix: 'Read it the same way in both, without arguments.',
          ministries: [reading.ministry],
        };
      }),
    );
  return toProblems('REQUIRES_CONFLICT', breaches, places);
};

function readings(supergraph: Supergraph): Reading[] {
  return fieldsOf(supergraph).flatMap(({ coordinate, parent, parts }) =>
    [...parts].flatMap(([ministry, { requires }]) =>
      requires === undefined
        ? []
        : readIn(parseFieldSet(requires), parent.name, supergraph).map((read) => ({
            ...read,
            by: coordinate,
            ministry,
          })),
    ),
  );
}

function readIn({ selections }: SelectionSetNode, type: string, supergraph: Supergraph): Pick<Reading, 'of' | 'how'>[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return readIn(selection.selectionSet, selection.typeCondition?.name.value ?? type, supergraph);
    }
    const { name, arguments: given = [], selectionSet } = selection;
    const field = supergraph.types.get(type)?.fields.get(name.value);
    const how = given.map(print).toSorted().join(', ');
    const below = field && selectionSet ? readIn(selectionSet, namedType(field.node.type), supergraph) : [];
    return [{ of: `${type}.${name.value}`, how }, ...below];
  });
}
