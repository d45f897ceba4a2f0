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
  /** Tells the log of an answer that was found not to be usable once it was read. */
  logUnusable: (cause: string, context: GatewayContext) => void;
}

/** A request that is under way, for one or for several who ask the same. */
interface UnderWay {
  /** Of whoever asked first: it is sent. */
  requestId: string;
  /** When the last who waits for it has to answer. */
  deadline: number;
  answer?: Promise<HttpAnswer>;
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
  const underWay = new Map<string, UnderWay>();

  async function send(body: string, run: Question['run'], timeout: number): Promise<HttpAnswer> {
    const { context } = run;
    const head = {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': 'gzip',
      [headers.requestId]: context.requestId,
      ...traceHeaders(context.trace),
      ...(assert && { [headers.assertion]: assert(run) }),
    };
    const answer = await transport.post(body, head, Math.min(timeout, bounds.responseTimeout));
    const { status } = answer;
    if (status < 502 || status > 504) return answer;
    throw new FetchFailure('unusable', `HTTP status ${status}`, { isPassing: true });
  }

  function alone(body: string, { isMutation, run }: Question): Promise<HttpAnswer> {
    const policed = isMutation ? policy.mutation : policy.query;
    return policed(async () => send(body, run, leftUntil(run.deadline)));
  }

  /** Who asks the same at the same time gets the same answer, where they may see the same, and waits for it as long as it can. */
  function shared(body: string, run: Question['run']): UnderWay {
    const { context, deadline } = run;
    const key = `${askerKey(context)}\n${body}`;
    const way = underWay.get(key) ?? { requestId: context.requestId, deadline };
    way.deadline = Math.max(way.deadline, deadline);
    if (way.answer) return way;
    underWay.set(key, way);
    const attempt = async () => {
      leftUntil(way.deadline);
      // Someone who has more time may join while it is under way.
      return send(body, run, bounds.responseTimeout);
    };
    way.answer = policy.query(attempt).finally(() => underWay.delete(key));
    return way;
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
      const { context, deadline } = question.run;
      const { requestId } = context;
      const start = performance.now();
      const way = sharedFetches && !question.isMutation ? shared(body, question.run) : undefined;
      try {
        const came = await (way?.answer ? inTime(way.answer, deadline) : alone(body, question));
        const answer = readAnswer(came, question.entities);
        if (answer.errors.length > 0) logFaults(answer.errors, requestId);
        return answer;
      } catch (error) {
        if (!(error instanceof FetchFailure)) throw error;
        const { reason, message: cause } = error;
        const ms = Math.round(performance.now() - start);
        // By this id the ministry knows the request.
        const sent = way && way.requestId !== requestId && { sentAs: way.requestId };
        log.warn({ ministry, requestId, ...sent, reason, cause, ms }, `${ministry} ${said[reason]}`);
        throw error;
      }
    },
    logUnusable(cause, { requestId }) {
      log.warn({ ministry, requestId, reason: 'unusable', cause }, `${ministry} ${said.unusable}`);
    },
  };
}

const tooLate = () => new FetchFailure('late', 'the time for the whole operation is over');

/** @throws FetchFailure where no time is left. */
function leftUntil(deadline: number): number {
  const left = deadline - performance.now();
  if (left <= 0) throw tooLate();
  return left;
}

/** The longest that a timer waits, in milliseconds. */
const longest = 2_147_483_647;

/** Waits for an answer that others may wait for as well until one's own deadline. */
function inTime<Answer>(answer: Promise<Answer>, deadline: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const left = Math.min(Math.max(deadline - performance.now(), 0), longest);
    const timer = setTimeout(() => reject(tooLate()), left);
    const settled =
      <Value>(settle: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer);
        settle(value);
      };
    answer.then(settled(resolve), settled(reject));
  });
}
