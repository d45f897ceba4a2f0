import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { Fetch } from '../plan.ts';

/** A field that a fetch asks of the entities themselves. */
export interface EntityField {
  node: FieldNode;
  /** The type that it is asked of. */
  type: string;
}

/** The fields that are asked of the entities themselves. */
export function entityFields(document: DocumentNode): EntityField[] {
  const [operation] = document.definitions;
  const [entities] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return entities?.kind === Kind.FIELD && entities.selectionSet ? fieldsWithin(entities.selectionSet, '_Entity') : [];
}

function fieldsWithin({ selections }: SelectionSetNode, type: string): EntityField[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ node: selection, type }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    return fieldsWithin(selection.selectionSet, selection.typeCondition?.name.value ?? type);
  });
}

/**
 * A fetch that asks for these of its entities' fields alone, with the variables that they use.
 *
 * @param document the fetch's operation, of which the fields are.
 */
export function askingFor(fetch: Fetch, document: DocumentNode, kept: ReadonlySet<FieldNode>): Fetch {
  const fields = entityFields(document).map(({ node }) => node);
  const others = new Set<SelectionNode>(fields.filter((field) => !kept.has(field)));
  const fewer = visit(document, {
    Field: (node) => (others.has(node) ? null : undefined),
    InlineFragment: { leave: (node) => (node.selectionSet.selections.length === 0 ? null : undefined) },
  });
  const [operation] = fewer.definitions as [OperationDefinitionNode];
  const variables = variablesIn(operation.selectionSet);
  const variableDefinitions = operation.variableDefinitions?.filter((each) => variables.has(each.variable.name.value));
  const text = print({ ...operation, ...(variableDefinitions && { variableDefinitions }) });
  return {
    ...fetch,
    operation: stripIgnoredCharacters(text),
    variables: fetch.variables.filter((name) => variables.has(name)),
    contexts: fetch.contexts.filter(({ variable }) => variables.has(variable)),
  };
}

/** The variables that are used in a selection or a field. */
export function variablesIn(node: SelectionSetNode | FieldNode): Set<string> {
  const names = new Set<string>();
  visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
