import { type FieldNode, parse } from 'graphql';
import type { Fetch, PlanNode, Requirement } from '../plan.ts';
import { askingFor, entityFields } from './entity-fields.ts';
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
  for (const { node: field } of entityFields(document)) {
    const needed = standIns.neededBy(fetch.ministry, field.name.value);
    const fitting = groups.find((group) => !hasConflict(keepNeeded(requires, group.needed.union(needed), standIns)));
    if (fitting) {
      fitting.fields.add(field);
      fitting.needed = fitting.needed.union(needed);
    } else groups.push({ fields: new Set([field]), needed: new Set(needed) });
  }
  return groups.map(({ fields, needed }) => ({
    ...askingFor(fetch, document, fields),
    requires: keepNeeded(requires, needed, standIns),
  }));
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
