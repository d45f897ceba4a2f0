import type { ASTNode, ConstDirectiveNode } from 'graphql';
import type { Supergraph } from '../../supergraph/supergraph.ts';

/** What carries directives in a supergraph. */
type Carrier = ASTNode & { readonly directives?: readonly ConstDirectiveNode[] };

/** Every type, field, argument, input field and enum value of a supergraph by coordinate, hidden ones too. */
export function carriersIn({ types }: Supergraph): Map<string, Carrier> {
  const carriers = new Map<string, Carrier>();
  for (const [name, { node }] of types) {
    carriers.set(name, node);
    if ('values' in node) for (const value of node.values ?? []) carriers.set(`${name}.${value.name.value}`, value);
    if (!('fields' in node)) continue;
    for (const field of node.fields ?? []) {
      const coordinate = `${name}.${field.name.value}`;
      carriers.set(coordinate, field);
      if (!('arguments' in field)) continue;
      for (const argument of field.arguments ?? []) carriers.set(`${coordinate}(${argument.name.value}:)`, argument);
    }
  }
  return carriers;
}
