import { type Caller, errorCodes } from '@ortaq/schema/wire';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '../../http/refusals.ts';
import { createUnderWay } from './concurrency.ts';

export interface RateSettings {
  /** In seconds: after it the counting begins anew. */
  window: number;
  /** How many operations a caller may ask for within it, by kind; 0 for as many as it likes. */
  operations: Record<Caller['kind'], number>;
  /** How many of one caller may be under way at once; 0 for as many as it likes. */
  concurrent: number;
}

/** Who is counted: `name` tells one caller from another. */
export interface Counted {
  kind: Caller['kind'];
  name: string;
}

/** What is counted here is told to the other processes, and what they have counted is heard. */
export interface Sharing {
  counted: (caller: Counted) => void;
}

export interface Rates {
  /**
   * Lets one operation in.
   *
   * @returns what is to be called once it is answered.
   * @throws Refused with `Retry-After` where the caller asks too often, or has too much under way.
   */
  enter: (caller: Counted) => Promise<() => void>;
  /** Lets no more in of a caller for so long, in milliseconds: it has used up what it may have in other processes. */
  block: (caller: Counted, ms: number) => void;
}

/** A second is the least that `Retry-After` can say. */
const soon = 1;

/**
 * Counts each caller's operations, within this process; `share` tells others.
 *
 * The codes and statuses are those of Apollo Router's traffic shaping.
 */
export function createRates({ window, operations, concurrent }: RateSettings, share?: Sharing): Rates {
  const underWay = createUnderWay(concurrent);
  const limiterOf = (kind: Caller['kind']) =>
    new RateLimiterMemory({ points: operations[kind], duration: window, keyPrefix: kind });
  const limiters = { anonymous: limiterOf('anonymous'), person: limiterOf('person'), system: limiterOf('system') };

  async function count({ kind, name }: Counted): Promise<void> {
    if (operations[kind] === 0) return;
    try {
      await limiters[kind].consume(name);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw tooOften(operations[kind], window, Math.ceil(error.msBeforeNext / 1_000));
    }
    share?.counted({ kind, name });
  }

  return {
    async enter(caller) {
      await count(caller);
      const leave = underWay.enter(`${caller.kind}:${caller.name}`);
      if (!leave) throw tooMany(concurrent);
      return leave;
    },
    block({ kind, name }, ms) {
      void limiters[kind].block(name, Math.ceil(ms / 1_000));
    },
  };
}

const tooOften = (most: number, window: number, seconds: number) =>
  new Refused(
    `A caller of this kind may ask for ${most} operations in ${window} s: ask again in ${Math.max(soon, seconds)} s.`,
    { status: 429, code: errorCodes.rateLimited, headers: { 'retry-after': String(Math.max(soon, seconds)) } },
  );

const tooMany = (most: number) =>
  new Refused(`A caller may have ${most} operations under way: ask again once one of them is answered.`, {
    status: 503,
    code: errorCodes.concurrencyLimited,
    headers: { 'retry-after': String(soon) },
  });
