import { placesTold } from '../fetched-fields.ts';
import type { Fetch, PlanNode, Requirement } from '../plan.ts';
import { conditionOf } from '../rewrite-path.ts';

/**
 * A plan in which nothing is asked at the same time as what it needs.
 *
 * Apollo's planner asks at once for a field of an `@interfaceObject` and for what it requires of another, where the client
 * asks for it of one type; likewise for what takes a value from its context (`@fromContext`) and for that value.
 */
export function needsFirst(plan: PlanNode): PlanNode {
  const told = new Map<Fetch, ReadonlySet<string>>();
  return ordered(plan, new Set());

  /** @param known the places of which something is told before. */
  function ordered(node: PlanNode, known: ReadonlySet<string>): PlanNode {
    if (node.kind === 'fetch') return node;
    if (node.kind === 'at-once') {
      return inStages(
        node.nodes.map((each) => ordered(each, known)),
        known,
      );
    }
    let before = known;
    const nodes = node.nodes.map((each) => {
      const after = ordered(each, before);
      before = before.union(toldBy(each));
      return after;
    });
    return { kind: 'in-order', nodes };
  }

  function inStages(nodes: PlanNode[], known: ReadonlySet<string>): PlanNode {
    const waiting = nodes.filter((node) => {
      const missing = neededBy(node).difference(known).difference(toldBy(node));
      return missing.size > 0 && nodes.some((other) => other !== node && !toldBy(other).isDisjointFrom(missing));
    });
    if (waiting.length === 0 || waiting.length === nodes.length) return atOnce(nodes);
    const first = atOnce(nodes.filter((node) => !waiting.includes(node)));
    return { kind: 'in-order', nodes: [first, inStages(waiting, known.union(toldBy(first)))] };
  }

  function toldBy(node: PlanNode): ReadonlySet<string> {
    if (node.kind !== 'fetch') return unionOf(node.nodes.map(toldBy));
    const places = told.get(node) ?? new Set(placesTold(node).map(placeOf));
    told.set(node, places);
    return places;
  }
}

const atOnce = (nodes: PlanNode[]): PlanNode => {
  const [only, ...others] = nodes;
  return only && others.length === 0 ? only : { kind: 'at-once', nodes };
};

const unionOf = (sets: ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((each) => [...each]));

/** Places are ways from the answer's root, whatever lists and types lie on them. */
const placeOf = (steps: readonly string[]): string =>
  steps.filter((step) => step !== '@' && conditionOf(step) === undefined).join('.');

function neededBy(node: PlanNode): ReadonlySet<string> {
  if (node.kind !== 'fetch') return unionOf(node.nodes.map(neededBy));
  const { path, requires, contexts } = node;
  const around = contexts.map((context) => {
    const levels = context.path.lastIndexOf('..') + 1;
    const fields = path.filter((step) => step !== '@');
    return placeOf([...fields.slice(0, fields.length - levels), ...context.path.slice(levels)]);
  });
  return new Set([...placesRequired(requires ?? [], path), ...around]);
}

function placesRequired(requires: readonly Requirement[], at: readonly string[]): string[] {
  return requires.flatMap((each) => {
    if (each.kind === 'fragment') return placesRequired(each.selections, at);
    const place = [...at, each.name];
    return each.selections === null ? placeOf(place) : placesRequired(each.selections, place);
  });
}
