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

/** What is selected of one type: selections of the same are merged, and fragments of the same type. */
export interface Selected {
  /** By their planned names, each with all of its places in the document. */
  fields: Map<string, [FieldNode, ...FieldNode[]]>;
  /** By the type that they are on, where that does not go without saying. */
  fragments: Map<string, Selected>;
}

/**
 * Merges selection sets of one object or list. A fragment is opened once for each type it is looked at from, and what is
 * within fragments on several types counts for the objects that are of all of them: so that few fragments that spread one
 * another many times do not become many fields.
 */
export function collectSelections(
  { fragments, isIncluded, plannedName }: AskedOperation,
  sets: readonly SelectionSetNode[],
  type: GraphQLNamedType,
  schema: GraphQLSchema,
): Selected {
  const collected = empty();
  const opened = new Map<Selected, Set<string>>();
  for (const set of sets) collect(set, type, collected);
  // Of which nothing is asked for it does not matter what it is.
  for (const [on, { fields }] of collected.fragments) if (fields.size === 0) collected.fragments.delete(on);
  return collected;

  /** @param parent what the objects are known to be. */
  function collect({ selections }: SelectionSetNode, parent: GraphQLNamedType, into: Selected): void {
    for (const selection of selections) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) addField(plannedName(selection), selection, into);
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
    for (const condition of narrowed(parent, schema.getType(on), schema)) {
      if (condition === parent) collect(set, parent, into);
      else collect(set, condition, fragmentOn(condition.name));
    }
  }

  function fragmentOn(name: string): Selected {
    const within = collected.fragments.get(name) ?? empty();
    collected.fragments.set(name, within);
    return within;
  }
}

/** What objects of `parent` are where they are of `condition` as well: the parent itself where all are. */
function narrowed(
  parent: GraphQLNamedType,
  condition: GraphQLNamedType | undefined,
  schema: GraphQLSchema,
): readonly GraphQLNamedType[] {
  if (condition === undefined || condition === parent) return condition ? [parent] : [];
  if (isAbstractType(condition)) {
    if ((isObjectType(parent) || isInterfaceType(parent)) && schema.isSubType(condition, parent)) return [parent];
    if (isObjectType(parent)) return [];
  }
  if (!isAbstractType(parent)) return [];
  if (isObjectType(condition)) return schema.isSubType(parent, condition) ? [condition] : [];
  if (isInterfaceType(condition) && schema.isSubType(parent, condition)) return [condition];
  return isAbstractType(condition)
    ? schema.getPossibleTypes(condition).filter((each) => schema.isSubType(parent, each))
    : [];
}

function addField(name: string, node: FieldNode, into: Selected): void {
  const others = into.fields.get(name);
  if (others) others.push(node);
  else into.fields.set(name, [node]);
}

const empty = (): Selected => ({ fields: new Map(), fragments: new Map() });
