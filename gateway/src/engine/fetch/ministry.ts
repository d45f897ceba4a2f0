import type { Logger } from '@ortaq/kit/process';
import { headers } from '@ortaq/schema/wire';
import type { AskedRun } from '../../assertion/assertions.ts';
import { askerKey } from '../../assertion/asker-key.ts';
import type { FetchBounds } from '../../config.ts';
import type { GatewayContext } from '../../http/context.ts';
import { traceHeaders } from '../../http/trace.ts';
import { readAnswer, type SubgraphAnswer } from './answer.ts';
import { FetchFailure, said } from './failure.ts';
import { createPolicy } from './policy.ts';
import { isMeantForClients, type ReportedError } from './reported-errors.ts';
import type { HttpAnswer, Transport } from './transport.ts';

/** A question to a ministry besides its text. */
export interface Question {
  isMutation: boolean;
  /** How many entities are asked for, where the fetch asks for entities. */
  entities?: number;
  /** For whom, and whether the exchange is recorded. */
  run: Pick<AskedRun, 'isRecorded'> & { context: GatewayContext; deadline: number };
}

/** One ministry, as the engine asks it. */
export interface Ministry {
  name: string;
  /**
   * Asks with a body of GraphQL over HTTP.
   *
   * @throws FetchFailure where it gave nothing that can be used; the log has the cause.
   */
  ask: (body: string, question: Question) => Promise<SubgraphAnswer>;
}

/** How many of a ministry's own faults are logged for one fetch. */
const loggedErrors = 5;

export interface MinistryOptions {
  name: string;
  bounds: FetchBounds;
  sharedFetches: boolean;
  /** Makes the gateway's word of who asks; null where it gives none. */
  assert: ((run: AskedRun) => string) | null;
}

export function createMinistry(
  { name: ministry, bounds, sharedFetches, assert }: MinistryOptions,
  transport: Transport,
  log: Logger,
): Ministry {
  const policy = createPolicy(ministry, bounds, log);
  const underWay = new Map<string, Promise<HttpAnswer>>();

  async function send(body: string, run: Question['run']): Promise<HttpAnswer> {
    const { context, deadline } = run;
    const left = deadline - performance.now();
    if (left <= 0) throw new FetchFailure('late', 'the time for the whole operation is over');
    const head = {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': 'gzip',
      [headers.requestId]: context.requestId,
      ...traceHeaders(context.trace),
      ...(assert && { [headers.assertion]: assert(run) }),
    };
    const answer = await transport.post(body, head, Math.min(left, bounds.responseTimeout));
    if (answer.status < 500) return answer;
    const isPassing = answer.status >= 502 && answer.status <= 504;
    throw new FetchFailure('unusable', `HTTP status ${answer.status}`, { isPassing });
  }

  /** Who asks the same at the same time gets the same answer, where they may see the same. */
  async function shared(body: string, run: Question['run']): Promise<HttpAnswer> {
    const key = `${askerKey(run.context)}\n${body}`;
    const same = underWay.get(key);
    if (same) return same;
    const answer = policy.query(() => send(body, run));
    underWay.set(key, answer);
    try {
      return await answer;
    } finally {
      underWay.delete(key);
    }
  }

  async function answerTo(body: string, { isMutation, run }: Question): Promise<HttpAnswer> {
    if (isMutation) return policy.mutation(() => send(body, run));
    return sharedFetches ? shared(body, run) : policy.query(() => send(body, run));
  }

  function logFaults(reported: ReportedError[], requestId: string): void {
    const faults = reported.filter((error) => !isMeantForClients(error));
    if (faults.length === 0) return;
    // Its words may repeat what was asked or what it has; they stand in its own log, under the same request id.
    const errors = faults.slice(0, loggedErrors).map(({ message: _, ...error }) => error);
    log.error({ ministry, requestId, count: faults.length, errors }, `${ministry} reported errors of its own`);
  }

  return {
    name: ministry,
    async ask(body, question) {
      const { requestId } = question.run.context;
      const start = performance.now();
      try {
        const answer = readAnswer(await answerTo(body, question), question.entities);
        if (answer.errors.length > 0) logFaults(answer.errors, requestId);
        return answer;
      } catch (error) {
        if (!(error instanceof FetchFailure)) throw error;
        const { reason, message: cause } = error;
        const ms = Math.round(performance.now() - start);
        log.warn({ ministry, requestId, reason, cause, ms }, `${ministry} ${said[reason]}`);
        throw error;
      }
    },
  };
}
