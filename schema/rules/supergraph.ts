import { Kind } from 'graphql';
import { type JoinedField, type JoinedType, resolversOf, type Supergraph } from '../supergraph/supergraph.ts';
import { isList, namedType } from './type-nodes.ts';

/** A field of an object or an interface, with those who resolve it. */
export interface Field extends JoinedField {
  name: string;
  /** `Type.field`. */
  coordinate: string;
  parent: JoinedType;
  /**
   * The ministries that resolve it, each with the name of the type that it gives there. Empty for a field that an object
   * has only because a ministry extends its interface as one object.
   */
  resolvers: ReadonlyMap<string, string>;
}

/** All fields that a ministry resolves; what an object has from an interface that is extended is told at the interface. */
export function fieldsOf({ types }: Supergraph): Field[] {
  return [...types.values()].flatMap(fieldsIn).filter(({ resolvers }) => resolvers.size > 0);
}

/** The fields of a type; none where it has none for output. */
export function fieldsIn(parent: JoinedType): Field[] {
  if (parent.node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return [];
  return [...parent.fields].map(([name, field]) => {
    const given = (ministry: string) => /\w+/.exec(field.parts.get(ministry)?.type ?? '')?.[0];
    const resolvers = field.isInherited ? [] : resolversOf(field);
    return {
      ...field,
      name,
      coordinate: `${parent.name}.${name}`,
      parent,
      resolvers: new Map(resolvers.map((ministry) => [ministry, given(ministry) ?? namedType(field.node.type)])),
    };
  });
}

/** Whether a field gives a page of a list, by the name of its type. */
export function isConnection({ node }: JoinedField): boolean {
  return !isList(node.type) && namedType(node.type).endsWith('Connection');
}
