import { sql } from '@ortaq/kit/subgraph';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../prisma.ts';

type Work = (tx: Prisma.TransactionClient) => Promise<unknown>;

/**
 * Runs `second` while the transaction of `first` has done its work and is still open, and lets that end once `second`
 * waits for it. Returns whether it had to wait.
 */
export async function interleave(db: Database, first: Work, second: Work): Promise<boolean> {
  const [done, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const one = db.$transaction(async (tx) => {
    await first(tx);
    done.resolve();
    await end.promise;
  });
  await Promise.race([done.promise, one]);
  let over = false;
  const other = db.$transaction(second).finally(() => (over = true));
  const waits = await isWaiting(db, () => over);
  end.resolve();
  await Promise.all([one, other]);
  return waits;
}

async function isWaiting(db: Database, over: () => boolean): Promise<boolean> {
  while (!over()) {
    const [found] = await db.$queryRaw<{ waiting: number }[]>(sql`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    if (found && found.waiting > 0) return true;
  }
  return false;
}
