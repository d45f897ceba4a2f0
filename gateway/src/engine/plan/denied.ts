import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { AskedOperation } from './asked-operation.ts';

/** Whether a field, asked of a type by name, is kept from who asks. */
export type IsDenied = (type: string, field: string) => boolean;

/** What the name of a fragment gets where it stands within a field that is denied: no name has such a sign. */
const withinDenied = '!';

/**
 * An operation in which the fields that are kept from the caller are known, with all that is asked within them: another
 * place may ask for the same object by a way that is free.
 *
 * What a field is asked of is the type of the fragment or field that it stands in, not what an object turns out to be.
 * `__typename` is never denied by itself: an object that is given says what it is.
 */
export function withDenied(asked: AskedOperation, schema: GraphQLSchema, isDenied: IsDenied): AskedOperation {
  const denied = new Set<FieldNode>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const [name, fragment] of asked.fragments) {
    const on = schema.getType(fragment.typeCondition.name.value);
    fragments.set(name, { ...fragment, selectionSet: marked(fragment.selectionSet, on, false) });
    const other = { ...fragment.name, value: name + withinDenied };
    fragments.set(other.value, { ...fragment, name: other, selectionSet: marked(fragment.selectionSet, on, true) });
  }
  const { operation } = asked;
  const root = schema.getRootType(operation.operation) ?? undefined;
  return {
    ...asked,
    operation: { ...operation, selectionSet: marked(operation.selectionSet, root, false) },
    fragments,
    denied,
  };

  function marked(set: SelectionSetNode, parent: GraphQLNamedType | undefined, isWithin: boolean): SelectionSetNode {
    return { ...set, selections: set.selections.map((each) => markedSelection(each, parent, isWithin)) };
  }

  function markedSelection(
    node: SelectionNode,
    parent: GraphQLNamedType | undefined,
    isWithin: boolean,
  ): SelectionNode {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      return isWithin ? { ...node, name: { ...node.name, value: node.name.value + withinDenied } } : node;
    }
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const on = node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent;
      return { ...node, selectionSet: marked(node.selectionSet, on, isWithin) };
    }
    const { value: name } = node.name;
    if (name.startsWith('__')) return node;
    const isKept = isWithin || (parent !== undefined && isDenied(parent.name, name));
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const below = field && getNamedType(field.type);
    const own: FieldNode = {
      ...node,
      ...(node.selectionSet && { selectionSet: marked(node.selectionSet, below, isKept) }),
    };
    if (isKept) denied.add(own);
    return own;
  }
}
