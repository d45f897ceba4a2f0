import { parse } from 'graphql';
import type { Fetch, PlanNode, Requirement } from '../plan.ts';
import { askingFor, entityFields, variablesIn } from './entity-fields.ts';
import type { Keys } from './keys.ts';
import type { Needs } from './needs.ts';

/**
 * A plan in which each fetch that asks an entity for fields with different needs can also be asked in parts: one for the
 * fields that need the same.
 *
 * Apollo's planner asks one question about entities that a client asks for different things: about an interface with
 * `@interfaceObject` of which one type alone is asked for a field with `@requires`, or about what stands in objects of
 * several types. What is required it fetches for some of the entities and names for all; a context likewise.
 */
export function withParts(node: PlanNode, needs: Needs, keys: Keys): PlanNode {
  if (node.kind !== 'fetch') return { ...node, nodes: node.nodes.map((each) => withParts(each, needs, keys)) };
  const parts = node.requires ? partsOf(node, node.requires, { needs, keys }) : [];
  return parts.length > 1 ? { ...node, parts } : node;
}

function partsOf(fetch: Fetch, requires: Requirement[], { needs, keys }: { needs: Needs; keys: Keys }): Fetch[] {
  const { ministry } = fetch;
  const contextual = new Set(fetch.contexts.map(({ variable }) => variable));
  const document = parse(fetch.operation, { noLocation: true });
  const asked = entityFields(document);
  const typenames = asked.filter(({ node }) => node.name.value === '__typename').map(({ node }) => node);
  const fields = asked
    .filter(({ node }) => !typenames.includes(node))
    .map(({ node, type }) => ({ node, needed: needs.ofField(ministry, type, node.name.value) }));
  const all = new Set(fields.flatMap(({ needed }) => [...needed]));
  if (all.size + contextual.size === 0) return [];
  const groups = Map.groupBy(fields, ({ node, needed }) =>
    JSON.stringify([requiredFor(needed), [...variablesIn(node).intersection(contextual)].toSorted()]),
  );
  return [...groups.values()].map((group) => {
    const kept = new Set([...typenames, ...group.map(({ node }) => node)]);
    const sent = requiredFor(group[0]?.needed ?? new Set());
    return { ...askingFor(fetch, document, kept), requires: sent, keyed: keys.typesWithKey(sent, ministry) };
  });

  /** What is sent of an entity for a field: not what the others alone need. */
  function requiredFor(needed: ReadonlySet<string>): Requirement[] {
    return requires.flatMap((each) => {
      const own = each.kind === 'fragment' ? needed.union(needs.ofKeys(ministry, each.on)) : needed;
      return without(all.difference(own), [each], own);
    });
  }
}

/** @param at the way to what the requirements are of, with a dot after each step. */
function without(
  others: ReadonlySet<string>,
  requires: readonly Requirement[],
  own: ReadonlySet<string>,
  at = '',
): Requirement[] {
  return requires.flatMap((each): Requirement[] => {
    if (each.kind === 'fragment') {
      const selections = without(others, each.selections, own, at);
      return selections.length > 0 ? [{ ...each, selections }] : [];
    }
    const path = at + each.name;
    if (each.selections === null) return others.has(path) && each.name !== '__typename' ? [] : [each];
    const selections = without(others, each.selections, own, `${path}.`);
    // Of which type something is tells nothing of it that is not asked.
    return selections.every(isTypename) && !own.has(`${path}.__typename`) ? [] : [{ ...each, selections }];
  });
}

const isTypename = (each: Requirement): boolean =>
  each.kind === 'field' ? each.name === '__typename' : each.selections.every(isTypename);
