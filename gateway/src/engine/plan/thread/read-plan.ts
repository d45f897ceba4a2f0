import type {
  FetchNode,
  PlanNode as ApolloNode,
  QueryPlanSelectionNode,
  SubscriptionNode,
} from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type { Fetch, PlanNode, Requirement } from '../plan.ts';
import { conditionOf } from '../rewrite-path.ts';
import type { Keys } from './keys.ts';
import type { StandIns } from './stand-ins.ts';

/** What is known of a plan's supergraph. */
export interface ReadWith {
  standIns: StandIns;
  keys: Keys;
}

/**
 * Apollo's query plan as the hub's.
 *
 * @throws Error on what no operation of the hub has: conditions are decided before planning, nothing is deferred.
 */
export function readPlan(node: ApolloNode | SubscriptionNode, known: ReadWith, path: string[] = []): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'in-order', nodes: node.nodes.map((each) => readPlan(each, known, path)) };
    case 'Parallel':
      return { kind: 'at-once', nodes: node.nodes.map((each) => readPlan(each, known, path)) };
    case 'Flatten':
      return readPlan(node.node, known, [...path, ...node.path.map(String)]);
    case 'Fetch':
      return readFetch(node, known, path);
    default:
      throw new Error(`the plan has a node of the kind ${node.kind}`);
  }
}

function readFetch(node: FetchNode, { standIns, keys }: ReadWith, path: string[]): Fetch {
  const requires = node.requires?.flatMap((each) => readRequirement(each, standIns)) ?? null;
  const contexts = (node.contextRewrites ?? []).map((rewrite) => ({
    variable: rewrite.renameKeyTo,
    path: rewrite.path,
  }));
  const ofContexts = new Set(contexts.map(({ variable }) => variable));
  return {
    kind: 'fetch',
    ministry: node.serviceName,
    path,
    operation: withTrueFields(node.operation, standIns),
    operationName: node.operationName,
    isMutation: node.operationKind === 'mutation',
    variables: (node.variableUsages ?? []).filter((name) => !ofContexts.has(name)),
    requires,
    keyed: requires ? keys.typesWithKey(requires, node.serviceName) : [],
    calledAs: (node.inputRewrites ?? []).map((rewrite) => {
      const [on = '', field] = rewrite.path;
      if (rewrite.kind !== 'ValueSetter' || field !== '__typename') throw new Error(`unknown rewrite: ${rewrite.kind}`);
      return { on: conditionOf(on) ?? '', typename: String(rewrite.setValueTo) };
    }),
    renamed: (node.outputRewrites ?? []).map((rewrite) => {
      if (rewrite.kind !== 'KeyRenamer') throw new Error(`unknown rewrite: ${rewrite.kind}`);
      return { path: rewrite.path, to: rewrite.renameKeyTo };
    }),
    contexts,
  };
}

function readRequirement(node: QueryPlanSelectionNode, standIns: StandIns): Requirement[] {
  const selections = node.selections?.flatMap((each) => readRequirement(each, standIns)) ?? null;
  if (node.kind === 'Field') {
    const name = node.alias ?? node.name;
    return [{ kind: 'field', name, as: standIns.meant(name)?.field ?? name, selections }];
  }
  // What is in a fragment without a condition is of whatever type there is.
  if (node.typeCondition === undefined) return selections ?? [];
  return [{ kind: 'fragment', on: node.typeCondition, selections: selections ?? [] }];
}

/** The text with the fields that stand-ins stand for. */
function withTrueFields(operation: string, standIns: StandIns): string {
  if (standIns.isEmpty()) return operation;
  const document = visit(parse(operation, { noLocation: true }), {
    Field(node) {
      const meant = standIns.meant(node.name.value);
      if (!meant) return undefined;
      return {
        ...node,
        alias: { kind: Kind.NAME, value: (node.alias ?? node.name).value },
        name: { ...node.name, value: meant.field },
        arguments: [...meant.args],
      };
    },
  });
  return stripIgnoredCharacters(print(document));
}
