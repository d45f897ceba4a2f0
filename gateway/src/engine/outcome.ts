import { type GraphQLError, Kind, OperationTypeNode, parse } from 'graphql';
import type { Json } from './compile/json.ts';
import { type CompiledAgainst, type CompiledOperation, compileOperation } from './operation.ts';
import { type AskedOperation, askedOperation } from './plan/asked-operation.ts';
import { planOperation } from './plan/plan-operation.ts';
import { TooManyFields } from './plan/planned-operation.ts';
import type { Planner } from './plan/planner.ts';
import { PlanningTimeout } from './plan/threads.ts';
import type { PreparedOperation } from './prepared.ts';
import { refuseWhole, withRights } from './with-rights.ts';
import { planningTimeout, tooDeep, tooManyFields, tooManySteps, unanswerable } from './refusals.ts';

/** An operation with all that its plan depends on. */
export interface Variant {
  prepared: PreparedOperation;
  /** The values of the variables in `prepared.conditions`. */
  conditions: Json;
  /** The labels of progressive `@override` that hold. */
  labels: string[];
  /** The clauses of rights that the caller lacks, by their names (see `Rights`). */
  denied: readonly string[];
}

/** What planning an operation comes to. */
export type Outcome = { bytes: number } & (
  | { answer: CompiledOperation }
  /** Each request has an error of its own, which may be remembered for so many milliseconds. */
  | { refuse: () => GraphQLError; rememberFor: number }
);

/** How long it is remembered that planning an operation took too long, in milliseconds. */
const lateFor = 60_000;

/** Plans and compiles an operation. */
export async function outcomeOf(
  variant: Variant,
  maxFields: number,
  planner: Planner,
  against: CompiledAgainst,
): Promise<Outcome> {
  const { text, operationName } = variant.prepared;
  const refused = (refuse: () => GraphQLError, rememberFor = Infinity) => ({
    refuse,
    rememberFor,
    bytes: bytesOf(text),
  });
  try {
    const { asked, touches, deniedAt } = withRights(askedOf(variant), variant.denied, against);
    if (deniedAt.length > 0 && asked.operation.operation === OperationTypeNode.MUTATION) {
      return { answer: refuseWhole(deniedAt), bytes: bytesOf(text) };
    }
    const planned = await planOperation(asked, variant.labels, { planner, schema: against.schema, maxFields });
    if ('refused' in planned) return refused(tooManySteps);
    const { plan, isNeeded } = planned;
    if (plan === null && isNeeded) return refused(unanswerable);
    const answer = compileOperation(asked, plan, { ...against, touches });
    return { answer, bytes: bytesOf(text, plan ? JSON.stringify(plan) : '') };
  } catch (error) {
    if (error instanceof RangeError) return refused(tooDeep);
    if (error instanceof TooManyFields) return refused(() => tooManyFields(maxFields));
    if (!(error instanceof PlanningTimeout)) throw error;
    against.log.warn({ operationName, ms: planner.timeout }, 'an operation was not planned in time');
    return refused(planningTimeout, error.hasBegun ? lateFor : 0);
  }
}

/** Without the places of its tokens, which the client's own document keeps. */
function askedOf({ prepared, conditions }: Variant): AskedOperation {
  const document = parse(prepared.text, { noLocation: true });
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => name?.value === prepared.operationName);
  if (!operation) throw new Error('the document does not have its operation');
  return askedOperation(operation, document, conditions);
}

/** What a compiled operation takes, about: its document and its plan as objects. */
const bytesOf = (text: string, plan = ''): number => 2_000 + text.length * 40 + plan.length * 8;
