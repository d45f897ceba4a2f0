import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type ContractName, filterContract } from '@ortaq/schema/contracts';
import { parse, print } from 'graphql';
import type { Planned, PlanningTask, SupergraphFacts } from '../plan.ts';
import { isTooComplex, planningBounds } from './bounds.ts';
import { distinguishRequirements } from './distinct-requirements.ts';
import { readKeys } from './keys.ts';
import { readNeeds } from './needs.ts';
import { needsFirst } from './needs-first.ts';
import { withParts } from './parts.ts';
import { readPlan } from './read-plan.ts';
import { withResolvableKeys } from './resolvable-keys.ts';
import { splitConflicts } from './split-conflicts.ts';
import { factsOf } from './supergraph-facts.ts';

export interface PlannerSettings {
  supergraph: string;
  /** The contract that is served as if nothing else existed; null where all of the supergraph is. */
  contract: ContractName | null;
  /** Whether an operation beyond the bounds of planning is refused. */
  bounded: boolean;
}

export interface LoadedSupergraph {
  facts: SupergraphFacts;
  plan: (task: PlanningTask) => Planned;
}

/** Apollo's planner knows every feature, and the hub what becomes of it. */
const anyFeature = { supportedFeatures: null };

/** A supergraph that has not what is to be served; the message follows its name. */
export class NoSuchContract extends Error {
  override name = 'NoSuchContract';
}

/**
 * @throws Error where the text is no supergraph.
 * @throws NoSuchContract
 */
export function loadSupergraph({ supergraph, contract, bounded }: PlannerSettings): LoadedSupergraph {
  const text = contract === null ? supergraph : contractOf(supergraph, contract);
  const document = parse(text);
  const served = Supergraph.build(text, { ...anyFeature, validateSupergraph: true });
  const { supergraph: distinct, standIns } = distinguishRequirements(withResolvableKeys(document));
  // Not validated again: a field whose stand-ins are required in its place is external for nothing.
  const planned =
    distinct === document ? served : Supergraph.build(print(distinct), { ...anyFeature, validateSupergraph: false });
  const schema = planned.apiSchema();
  const planner = new QueryPlanner(planned, { reuseQueryFragments: false, ...(bounded && planningBounds) });
  const facts = factsOf(document, { api: served.apiSchema(), whole: served.schema });
  const keys = readKeys(document, facts.subtypes);
  const needs = readNeeds(distinct, facts.subtypes);
  return {
    facts,
    plan({ operation, labels }) {
      const read = operationFromDocument(schema, parse(operation, { noLocation: true }), { validate: false });
      const overrideConditions = new Map(labels.map((label) => [label, true]));
      try {
        const { node } = planner.buildQueryPlan(read, { overrideConditions });
        if (!node) return { plan: null };
        const plan = splitConflicts(readPlan(node, { standIns, keys }), standIns);
        return { plan: needsFirst(withParts(plan, needs, keys)) };
      } catch (error) {
        if (isTooComplex(error)) return { refused: 'too-complex' };
        throw error;
      }
    },
  };
}

function contractOf(supergraph: string, contract: ContractName): string {
  const filtered = filterContract(supergraph, contract);
  if (!('errors' in filtered)) return filtered.supergraph;
  const problems = filtered.errors.map(({ code, message }) => `${code}: ${message}`);
  throw new NoSuchContract([`has no contract "${contract}" that can be served:`, ...problems].join('\n'));
}
