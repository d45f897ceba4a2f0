import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';

/** Reads the field set of a `@key`, `@requires` or `@provides` as the composed supergraph writes it. */
export function parseFieldSet(fields: string): SelectionSetNode {
  const [operation] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
  return (operation as OperationDefinitionNode).selectionSet;
}

/** The names of the fields at the top of a field set. */
export function topFields(fields: string): string[] {
  return parseFieldSet(fields).selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
}
