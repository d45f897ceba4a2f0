import { hash } from 'node:crypto';
import type { Logger } from '@ortaq/kit/process';
import type { Pool } from '@ortaq/kit/database';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Counted, RateSettings, Sharing } from './rates.ts';

/** How often what was counted is told, in milliseconds: so much longer may a caller go on that asks several processes. */
const pace = 250;
/** How long a database that failed is left alone, in milliseconds. */
const pause = 5_000;
/** How many callers are told of at once: those that ask most. */
const mostCallers = 200;
const table = 'operation_rate';

/**
 * Counts callers across processes in the hub's database, beside the requests: none waits for it, and while it fails each
 * process counts for itself. Callers stand there by their hash.
 *
 * @param block what a process does with a caller that has used up in all of them what it may have.
 */
export function shareRates(
  pool: Pool,
  { window, operations }: Pick<RateSettings, 'window' | 'operations'>,
  block: (caller: Counted, ms: number) => void,
  log: Logger,
): Sharing & { stop: () => Promise<void> } {
  let pending = new Map<string, { caller: Counted; count: number }>();
  let limiter: RateLimiterPostgres | undefined;
  let telling: Promise<void> | undefined;
  let isFailing = false;
  let notBefore = 0;

  async function tell(): Promise<void> {
    const told = [...pending.values()].toSorted((a, b) => b.count - a.count).slice(0, mostCallers);
    pending = new Map();
    try {
      limiter ??= await openLimiter(pool, window);
      for (const { caller, count } of told) {
        // oxlint-disable-next-line no-await-in-loop -- one connection of the few that there are
        const { consumedPoints, msBeforeNext } = await limiter.penalty(keyOf(caller), count);
        if (consumedPoints >= operations[caller.kind]) block(caller, msBeforeNext);
      }
      if (isFailing) log.info('callers are counted across processes again');
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn({ err: error }, 'callers are counted by this process alone: the database fails');
      isFailing = true;
      notBefore = performance.now() + pause;
    }
  }

  const timer = setInterval(() => {
    if (telling || pending.size === 0 || performance.now() < notBefore) return;
    telling = tell().finally(() => (telling = undefined));
  }, pace).unref();

  return {
    counted(caller) {
      const key = keyOf(caller);
      const { count } = pending.get(key) ?? { count: 0 };
      pending.set(key, { caller, count: count + 1 });
    },
    async stop() {
      clearInterval(timer);
      await telling;
    },
  };
}

const keyOf = ({ kind, name }: Counted) => `${kind}:${hash('sha256', name, 'base64url')}`;

/** Makes the table where there is none. */
function openLimiter(storeClient: Pool, duration: number): Promise<RateLimiterPostgres> {
  return new Promise((resolve, reject) => {
    const settings = { storeClient, storeType: 'pool', tableName: table, keyPrefix: '', points: 1, duration };
    const limiter = new RateLimiterPostgres(settings, (error?: Error) => {
      if (error) reject(error);
      else resolve(limiter);
    });
  });
}
