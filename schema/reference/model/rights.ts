import { type Right, rightOf } from '../../supergraph/rights.ts';
import type { Supergraph } from '../../supergraph/supergraph.ts';
import { namedType } from '../../rules/type-nodes.ts';
import { partsOf } from './coordinate.ts';

/**
 * What readers of a type or a field have to fulfil, all of it: what the element carries and, of a field, what the type that
 * it gives carries. What the type around a field carries is said of that type.
 */
export function rightsIn(supergraph: Supergraph): (coordinate: string) => Right[] {
  const ofType = (name: string) => {
    const type = supergraph.types.get(name);
    return type ? rightOf(type.node, supergraph) : null;
  };
  return (coordinate) => {
    const { type = '', member } = partsOf(coordinate) ?? {};
    if (member === undefined) return [ofType(type)].filter((right) => right !== null);
    const field = supergraph.types.get(type)?.fields.get(member)?.node;
    if (!field) return [];
    return [rightOf(field, supergraph), ofType(namedType(field.type))].filter((right) => right !== null);
  };
}
