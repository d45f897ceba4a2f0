import {
  type FieldNode,
  getNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** The selection of a `FieldSet`: the braces around it may be left out. */
export function fieldSet(text: string): SelectionSetNode {
  const [operation] = parse(text.trim().startsWith('{') ? text : `{ ${text} }`).definitions;
  return (operation as OperationDefinitionNode).selectionSet;
}

/** The fields that a selection has for objects of one type, fragments opened. */
export function fieldsFor(set: SelectionSetNode | undefined, typename: string, schema: GraphQLSchema): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('a field set has no named fragments');
    const condition = selection.typeCondition?.name.value ?? typename;
    return covers(condition, typename, schema) ? fieldsFor(selection.selectionSet, typename, schema) : [];
  });
}

/** Whether every object of a type, or of an interface made an object, is of the other type too. */
export function covers(wide: string, narrow: string, schema: GraphQLSchema): boolean {
  if (wide === narrow) return true;
  const [above, below] = [schema.getType(wide), schema.getType(narrow)];
  if (!isAbstractType(above) || below === undefined || !('getFields' in below)) return false;
  return schema.isSubType(above, below as never);
}

/** Whether a selection has all the fields of another, for objects of one type; arguments are not looked at. */
export function includes(
  set: SelectionSetNode | undefined,
  other: SelectionSetNode,
  typename: string,
  schema: GraphQLSchema,
): boolean {
  const has = fieldsFor(set, typename, schema);
  return fieldsFor(other, typename, schema).every(({ name, selectionSet }) => {
    const same = has.filter((each) => each.name.value === name.value);
    if (same.length === 0 || selectionSet === undefined) return same.length > 0;
    const type = schema.getType(typename);
    const field = type && 'getFields' in type ? type.getFields()[name.value] : undefined;
    const below = field && getNamedType(field.type as GraphQLOutputType).name;
    return below !== undefined && includes(merged(same.map((each) => each.selectionSet)), selectionSet, below, schema);
  });
}

/** One selection out of several of the same object; undefined of none. */
export function merged(sets: (SelectionSetNode | undefined)[]): SelectionSetNode | undefined {
  const selections = sets.flatMap((set) => set?.selections ?? []);
  return selections.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections };
}
