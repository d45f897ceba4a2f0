import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { AskedOperation } from './asked-operation.ts';
import { plannedName } from './planned-name.ts';

/** What is selected of one type: selections of the same are merged, and fragments of the same type. */
export interface Selected {
  /** By their planned names, each with all of its places in the document. */
  fields: Map<string, [FieldNode, ...FieldNode[]]>;
  /** By the type that they are on, where that does not go without saying. */
  fragments: Map<string, Selected>;
}

/**
 * Merges selection sets of one object or list. A fragment is opened once for each type it is looked at from, so that few
 * fragments that spread one another many times do not become many fields.
 */
export function collectSelections(
  { fragments, isIncluded }: AskedOperation,
  sets: readonly SelectionSetNode[],
  type: GraphQLNamedType,
  schema: GraphQLSchema,
): Selected {
  const collected = empty();
  const opened = new Map<Selected, Set<string>>();
  for (const set of sets) collect(set, type, collected);
  return collected;

  function collect({ selections }: SelectionSetNode, parent: GraphQLNamedType, into: Selected): void {
    for (const selection of selections) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) addField(selection, into);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        open(selection.selectionSet, selection.typeCondition?.name.value ?? parent.name, parent, into);
      } else {
        const { value } = selection.name;
        const fragment = fragments.get(value);
        const seen = opened.get(into) ?? new Set();
        if (!fragment || seen.has(value)) continue;
        opened.set(into, seen.add(value));
        open(fragment.selectionSet, fragment.typeCondition.name.value, parent, into);
      }
    }
  }

  function open(set: SelectionSetNode, on: string, parent: GraphQLNamedType, into: Selected): void {
    const condition = schema.getType(on);
    if (!condition) return;
    const goesWithoutSaying =
      condition === parent ||
      (isAbstractType(condition) &&
        (isObjectType(parent) || isInterfaceType(parent)) &&
        schema.isSubType(condition, parent));
    if (goesWithoutSaying) {
      collect(set, parent, into);
      return;
    }
    const within = into.fragments.get(on) ?? empty();
    into.fragments.set(on, within);
    collect(set, condition, within);
  }
}

function addField(node: FieldNode, into: Selected): void {
  const name = plannedName(node);
  const others = into.fields.get(name);
  if (others) others.push(node);
  else into.fields.set(name, [node]);
}

const empty = (): Selected => ({ fields: new Map(), fragments: new Map() });
