import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Costed, estimate } from './estimate.ts';
import { readCosts } from './statements.ts';
import type { Values } from './values.ts';

/** What is to be answered. */
export interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Values;
}

/** How many values of an operation's variables the cost is kept for. */
const keptValues = 50;

/**
 * Estimates what operations cost, each once for the values of those variables that matter to it: sizes of pages, and
 * conditions.
 *
 * @param supergraphOf the text of the supergraph that a schema is of, whose directives state the costs.
 */
export function createCosts(supergraphOf: (schema: GraphQLSchema) => string): (asked: Asked) => number {
  const costed = new WeakMap<GraphQLSchema, Costed>();
  const operations = new WeakMap<OperationDefinitionNode, { of: Costed; cost: (variables: Values) => number }>();

  function over(schema: GraphQLSchema): Costed {
    const known = costed.get(schema) ?? { schema, statements: readCosts(supergraphOf(schema)) };
    costed.set(schema, known);
    return known;
  }

  return ({ schema, document, operation, variables }) => {
    const against = over(schema);
    let known = operations.get(operation);
    if (known?.of !== against) {
      known = { of: against, cost: costOf(against, document, operation) };
      operations.set(operation, known);
    }
    return known.cost(variables);
  };
}

function costOf(against: Costed, document: DocumentNode, operation: OperationDefinitionNode) {
  const fragments = fragmentsOf(document);
  const names = variablesThatMatter(operation, [...fragments.values()]);
  const defaults = defaultsOf(operation);
  const known = new LRUCache<string, number>({ max: keptValues });
  return (variables: Values): number => {
    const values = Object.fromEntries(names.map((name) => [name, scalarOf(variables[name] ?? defaults[name])]));
    const key = JSON.stringify(values);
    const cost = known.get(key) ?? estimate(against, { operation, fragments }, values);
    known.set(key, cost);
    return cost;
  };
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
}

/** Those that stand for an argument's whole value: a number or a condition never is within one. */
function variablesThatMatter(operation: OperationDefinitionNode, fragments: FragmentDefinitionNode[]): string[] {
  const names = new Set<string>();
  for (const node of [operation, ...fragments]) {
    visit(node, {
      Argument: ({ value }) => void (value.kind === Kind.VARIABLE && names.add(value.name.value)),
    });
  }
  return [...names].filter((name) => isNumberOrCondition(operation, name));
}

function isNumberOrCondition({ variableDefinitions = [] }: OperationDefinitionNode, name: string): boolean {
  const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
  const type = definition?.type.kind === Kind.NON_NULL_TYPE ? definition.type.type : definition?.type;
  return type?.kind === Kind.NAMED_TYPE && (type.name.value === 'Int' || type.name.value === 'Boolean');
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Values {
  const given = variableDefinitions.flatMap(({ variable, defaultValue }): [string, ValueNode][] =>
    defaultValue ? [[variable.name.value, defaultValue]] : [],
  );
  return Object.fromEntries(given.map(([name, value]) => [name, valueFromASTUntyped(value)]));
}

/** What is of another type is refused when the operation is answered. */
const scalarOf = (value: unknown) => (typeof value === 'number' || typeof value === 'boolean' ? value : undefined);
