import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Json } from '../compile/json.ts';
import { inclusion, type IsIncluded } from './conditions.ts';
import { createPlannedName, type PlannedName } from './planned-name.ts';

/** What a client asks for, with the values that decide what is left out. */
export interface AskedOperation {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  isIncluded: IsIncluded;
  plannedName: PlannedName;
  /** The fields that are kept from who asks (see `denied.ts`): nobody is asked for them, and null stands in their place. */
  denied: ReadonlySet<FieldNode>;
}

/** @param conditions the values of the variables that decide what is left out. */
export function askedOperation(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  conditions: Json,
): AskedOperation {
  return {
    operation,
    fragments: fragmentsOf(document),
    isIncluded: inclusion(conditions),
    plannedName: createPlannedName(),
    denied: new Set(),
  };
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}
