import type { Logger } from '@ortaq/kit/process';
import type { ExecutionResult } from 'graphql';
import type { GatewayContext } from '../http/context.ts';
import type { Rights } from '../rights/rights.ts';
import type { Json } from './compile/json.ts';
import { compilePlan } from './compile/plan.ts';
import type { Run } from './compile/run.ts';
import type { Subtypes } from './compile/subtypes.ts';
import { createIsAskedFor } from './complete/asked-fields.ts';
import { createClientsPath } from './complete/asked-paths.ts';
import type { Completing } from './complete/completion.ts';
import { compileCompletion } from './complete/data.ts';
import { errorsOf } from './complete/errors.ts';
import type { Visible } from './complete/object.ts';
import type { Disclosure } from './disclose/disclosure.ts';
import type { Ministries } from './fetch/ministries.ts';
import type { AskedOperation } from './plan/asked-operation.ts';
import type { PlanNode } from './plan/plan.ts';
import type { Touches } from './plan/touches.ts';

/** An operation ready to be answered, again and again. */
export interface CompiledOperation {
  /** @param disclosure where it is recorded: what the ministries tell is noted there. */
  (variables: Json, context: GatewayContext, deadline: number, disclosure?: Disclosure): Promise<ExecutionResult>;
  /** What it gives that not everyone may see. */
  readonly touches: Touches;
}

/** What operations are compiled against. */
export interface CompiledAgainst extends Visible {
  /** Those that are kept; none where any supergraph is served. */
  rights: Rights;
  ministries: Ministries;
  subtypes: Subtypes;
  log: Logger;
}

/** Makes closures of a plan and of what the client asks for, so that a request walks through neither. */
export function compileOperation(
  asked: AskedOperation,
  plan: PlanNode | null,
  { schema, hidden, ministries, subtypes, log, touches }: Omit<CompiledAgainst, 'rights'> & { touches: Touches },
): CompiledOperation {
  const step = plan && compilePlan(plan, ministries.get, subtypes);
  const isAskedFor = createIsAskedFor(plan, createClientsPath(asked));
  const complete = compileCompletion(asked, { schema, hidden });
  const answer = async (
    variables: Json,
    context: GatewayContext,
    deadline: number,
    disclosure?: Disclosure,
  ): Promise<ExecutionResult> => {
    const found = { data: {}, faults: [], lacking: [], unknown: [] };
    const recorded = { disclosure: disclosure ?? null, isRecorded: disclosure !== undefined };
    const run: Run = { variables, context, deadline, ...found, ...recorded };
    await step?.(run);
    const completing: Completing = { path: [], broken: [], absent: [], variables };
    const data = complete(run.data, completing);
    const { broken, absent } = completing;
    if (run.faults.length + run.lacking.length + broken.length + absent.length === 0) return { data };
    const { requestId } = context;
    const errors = errorsOf(run, completing, { data, clientsPath: createClientsPath(asked), isAskedFor, requestId });
    const values = broken.filter(({ isMissing, isRefused }) => !isMissing && !isRefused);
    if (values.length > 0) {
      log.error({ requestId, values }, 'a ministry gave values that the schema does not allow');
    }
    return errors.length > 0 ? { data, errors } : { data };
  };
  return Object.assign(answer, { touches });
}
