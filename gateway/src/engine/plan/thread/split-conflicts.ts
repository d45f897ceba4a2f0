import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { Fetch, PlanNode, Requirement } from '../plan.ts';
import type { StandIns } from './stand-ins.ts';

/**
 * A plan in which no fetch sends one field with two values.
 *
 * Two fields of an entity may require one other field with different arguments. A representation has one place for it,
 * so that each of the two is asked for by itself.
 */
export function splitConflicts(node: PlanNode, standIns: StandIns): PlanNode {
  if (standIns.isEmpty()) return node;
  if (node.kind !== 'fetch') return { ...node, nodes: node.nodes.map((each) => splitConflicts(each, standIns)) };
  if (!node.requires || !hasConflict(node.requires)) return node;
  return { kind: 'at-once', nodes: split(node, node.requires, standIns) };
}

function hasConflict(requires: Requirement[]): boolean {
  const names = new Map<string, string>();
  return requires.some((each) => {
    if (each.kind === 'field') {
      if ((names.get(each.as) ?? each.name) !== each.name) return true;
      names.set(each.as, each.name);
    }
    return hasConflict(each.selections ?? []);
  });
}

function split(fetch: Fetch, requires: Requirement[], standIns: StandIns): Fetch[] {
  const document = parse(fetch.operation, { noLocation: true });
  const groups: { fields: Set<FieldNode>; needed: Set<string> }[] = [];
  for (const field of entityFields(document)) {
    const needed = standIns.neededBy(fetch.ministry, field.name.value);
    const fitting = groups.find((group) => !hasConflict(keepNeeded(requires, group.needed.union(needed), standIns)));
    if (fitting) {
      fitting.fields.add(field);
      fitting.needed = fitting.needed.union(needed);
    } else groups.push({ fields: new Set([field]), needed: new Set(needed) });
  }
  return groups.map(({ fields, needed }) => {
    const { operation, variables } = reduced(document, fields);
    return {
      ...fetch,
      operation,
      variables: fetch.variables.filter((name) => variables.has(name)),
      contexts: fetch.contexts.filter(({ variable }) => variables.has(variable)),
      requires: keepNeeded(requires, needed, standIns),
    };
  });
}

/** What is sent of an entity for fields that need these stand-ins and no others. */
function keepNeeded(requires: Requirement[], needed: ReadonlySet<string>, standIns: StandIns): Requirement[] {
  return requires.flatMap((each): Requirement[] => {
    if (each.kind === 'field' && standIns.meant(each.name) && !needed.has(each.name)) return [];
    if (each.selections === null) return [each];
    const selections = keepNeeded(each.selections, needed, standIns);
    return selections.length > 0 ? [{ ...each, selections }] : [];
  });
}

/** The fields that are asked of the entities themselves. */
function entityFields(document: DocumentNode): FieldNode[] {
  const [operation] = document.definitions;
  const [entities] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return entities?.kind === Kind.FIELD && entities.selectionSet ? fieldsWithin(entities.selectionSet) : [];
}

function fieldsWithin({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsWithin(selection.selectionSet) : [];
  });
}

/** The operation with these of its entities' fields, and the variables that they use. */
function reduced(document: DocumentNode, kept: ReadonlySet<FieldNode>) {
  const others = new Set<SelectionNode>(entityFields(document).filter((field) => !kept.has(field)));
  const fewer = visit(document, {
    Field: (node) => (others.has(node) ? null : undefined),
    InlineFragment: { leave: (node) => (node.selectionSet.selections.length === 0 ? null : undefined) },
  });
  const variables = new Set(['representations']);
  const [operation] = fewer.definitions as [OperationDefinitionNode];
  visit(operation.selectionSet, { Variable: ({ name }) => void variables.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter((each) => variables.has(each.variable.name.value));
  const text = print({ ...operation, ...(variableDefinitions && { variableDefinitions }) });
  return { operation: stripIgnoredCharacters(text), variables };
}
