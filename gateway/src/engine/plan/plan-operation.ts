import { type GraphQLSchema, Kind, OperationTypeNode } from 'graphql';
import type { AskedOperation } from './asked-operation.ts';
import type { Planned, PlanNode } from './plan.ts';
import { plannedOperation } from './planned-operation.ts';
import type { Planner } from './planner.ts';
import { collectSelections } from './selected.ts';

/** What operations are planned with. */
export interface PlannedWith {
  planner: Pick<Planner, 'plan'>;
  schema: GraphQLSchema;
  /** How many fields an operation may ask for. */
  maxFields: number;
}

/** Where the planner knows nobody to ask, `plan` is null though something has to be fetched. */
export type OperationPlan = Planned & { isNeeded: boolean };

/**
 * Plans an operation.
 *
 * @param labels those of progressive `@override` that hold.
 * @throws PlanningTimeout
 * @throws TooManyFields
 */
export async function planOperation(
  asked: AskedOperation,
  labels: string[],
  { planner, schema, maxFields }: PlannedWith,
): Promise<OperationPlan> {
  const planned = await plan(asked);
  if (!isMutation(asked) || !('plan' in planned) || !planned.plan || !joins(planned.plan)) return planned;
  const nodes: PlanNode[] = [];
  for (const part of partsOf(asked, schema)) {
    const one = await plan(part);
    if (!('plan' in one)) return one;
    if (one.plan) nodes.push(one.plan);
  }
  return { plan: { kind: 'in-order', nodes }, isNeeded: true };

  async function plan(part: AskedOperation): Promise<OperationPlan> {
    const operation = plannedOperation(part, schema, maxFields);
    if (operation === null) return { plan: null, isNeeded: false };
    return { ...(await planner.plan({ operation, labels })), isNeeded: true };
  }
}

const isMutation = ({ operation }: AskedOperation) => operation.operation === OperationTypeNode.MUTATION;

/** Whether a plan fetches more than the operation's root fields. */
function joins(node: PlanNode): boolean {
  return node.kind === 'fetch' ? node.path.length > 0 : node.nodes.some(joins);
}

/**
 * A mutation's root fields, each as an operation. Apollo's planner asks for neighbours of one subgraph at once, and
 * completes them afterwards; a mutation is to be answered in full before the next begins
 * (https://spec.graphql.org/October2021/#sec-Mutation).
 */
function partsOf(asked: AskedOperation, schema: GraphQLSchema): AskedOperation[] {
  const { operation } = asked;
  const root = schema.getRootType(operation.operation);
  if (!root) return [];
  const { fields } = collectSelections(asked, [operation.selectionSet], root, schema);
  return [...fields.values()].map((selections) => ({
    ...asked,
    operation: { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } },
  }));
}
