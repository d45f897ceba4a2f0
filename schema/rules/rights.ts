import { Kind } from 'graphql';
import { carriedBy } from '../supergraph/rights.ts';
import type { JoinedType, Supergraph } from '../supergraph/supergraph.ts';
import { type Breach, toProblems } from './breach.ts';
import type { Rule } from './rule.ts';
import { type Field, fieldsOf } from './supergraph.ts';
import { isNonNull, namedType } from './type-nodes.ts';

/**
 * What not every reader may see is null for those who may not. A field carries a right by itself; by the type that it
 * gives; and by the type it belongs to where readers meet that type behind an interface or a union: there its fields
 * are withheld one by one.
 */
export const rights: Rule = ({ supergraph, places }) => {
  const breaches = fieldsOf(supergraph)
    .filter(({ node }) => isNonNull(node.type))
    .flatMap((field) => carried(field, supergraph).slice(0, 1));
  return toProblems('NON_NULL_WITH_RIGHT', breaches, places);
};

function carried(field: Field, supergraph: Supergraph): Breach[] {
  const { types } = supergraph;
  const { coordinate, node, parent } = field;
  const rightOf = (element: Parameters<typeof carriedBy>[0]) => carriedBy(element, supergraph);
  const fix = 'Take the `!` off the end of its type, and say in its description who may read it.';
  const own = rightOf(node);
  if (own !== undefined) return [{ coordinate, message: `${coordinate} carries @${own} and is non-null.`, fix }];
  const type = types.get(namedType(node.type));
  const given = rightOf(type?.node);
  if (given !== undefined) {
    const message = `${coordinate} is non-null, and what it gives, ${type?.name ?? ''}, carries @${given}.`;
    return [{ coordinate, message, fix }];
  }
  const around = rightOf(parent.node);
  if (around === undefined || !isBehindAnother(parent, types)) return [];
  const message = `${coordinate} is non-null, and ${parent.name} carries @${around} and can be given as another type.`;
  return [{ coordinate, message, fix: `${fix} Or put @${around} on the fields of ${parent.name} that need it.` }];
}

/** Whether a type implements an interface or is a member of a union. */
function isBehindAnother({ name, node }: JoinedType, types: ReadonlyMap<string, JoinedType>): boolean {
  if ('interfaces' in node && node.interfaces?.length) return true;
  return [...types.values()].some(
    ({ node: { kind }, members }) => kind === Kind.UNION_TYPE_DEFINITION && members.has(name),
  );
}
