import type { Logger } from '@ortaq/kit/process';
import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  ConsecutiveBreaker,
  decorrelatedJitterGenerator,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  retry,
  wrap,
} from 'cockatiel';
import type { FetchBounds } from '../../config.ts';
import { FetchFailure } from './failure.ts';

/** Runs one request to a ministry. */
export type Attempt<Answer> = () => Promise<Answer>;

export interface Policy {
  /** For what may be asked twice. */
  query: <Answer>(attempt: Attempt<Answer>) => Promise<Answer>;
  mutation: <Answer>(attempt: Attempt<Answer>) => Promise<Answer>;
}

/** How often a query is sent again, and how long it waits for that, in milliseconds: at random, so that not all come at once. */
const again = {
  maxAttempts: 2,
  backoff: new ExponentialBackoff({ generator: decorrelatedJitterGenerator, initialDelay: 20, maxDelay: 200 }),
};

/**
 * What one ministry is spared, and the hub with it: no more requests at once than `maxConcurrency`, as many again may
 * wait ten times over; after `breakAfter` failures in a row none for `breakFor` milliseconds, then one to see.
 */
export function createPolicy(ministry: string, bounds: FetchBounds, log: Logger): Policy {
  const breaker = circuitBreaker(handleWhen(isOfMinistry), {
    halfOpenAfter: bounds.breakFor,
    breaker: new ConsecutiveBreaker(bounds.breakAfter),
  });
  breaker.onBreak(() => log.warn({ ministry }, `${ministry} fails again and again: it is not asked for a while`));
  breaker.onReset(() => log.info({ ministry }, `${ministry} answers again`));
  // Outside: what has waited asks the breaker when its turn comes.
  const bounded = wrap(bulkhead(bounds.maxConcurrency, bounds.maxConcurrency * 10), breaker);
  const retried = wrap(retry(handleWhen(isPassing), again), bounded);
  const under =
    (policy: IPolicy) =>
    async <Answer>(attempt: Attempt<Answer>) => {
      try {
        return await policy.execute(attempt);
      } catch (error) {
        throw failureOfPolicy(error);
      }
    };
  return { query: under(retried), mutation: under(bounded) };
}

const isPassing = (error: unknown) => error instanceof FetchFailure && error.isPassing;

/** A large answer, or one that no one can use, is of one question; the ministry may answer the next. */
const isOfMinistry = (error: unknown) =>
  isPassing(error) ||
  (error instanceof FetchFailure && ['unreachable', 'timeout', 'broken-off'].includes(error.reason));

function failureOfPolicy(error: unknown): unknown {
  if (error instanceof BrokenCircuitError)
    return new FetchFailure('unreachable', 'it failed again and again: not asked');
  if (error instanceof BulkheadRejectedError) return new FetchFailure('busy', 'too many requests wait for it already');
  return error;
}
