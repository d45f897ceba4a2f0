import { migrate } from '../../database/index.ts';
import type { Logger } from '../../process/index.ts';

/**
 * Brings a database up to date and, where it is empty, loads the demonstration data.
 * Logs each step with what it did and how long it took (`ms`).
 */
export async function prepareDatabase(options: {
  url: string;
  migrations: string;
  isEmpty: () => PromiseLike<boolean>;
  /** Loads all or nothing; returns how many rows there are of what. */
  load: () => Promise<Record<string, number>>;
  log: Logger;
}): Promise<void> {
  const { log } = options;
  const migrated = await timed(() => migrate(options.url, options.migrations));
  log.info({ migrations: migrated.result.length, ms: migrated.ms }, 'migrated');
  if (!(await options.isEmpty())) return;
  const loaded = await timed(options.load);
  log.info({ ...loaded.result, ms: loaded.ms }, 'loaded the demonstration data');
}

async function timed<Result>(step: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const start = performance.now();
  const result = await step();
  return { result, ms: Math.round(performance.now() - start) };
}
