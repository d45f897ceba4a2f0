import type { Logger } from '@ortaq/kit/process';
import { Piscina } from 'piscina';

/** Thrown where an operation was not planned, or a document not validated, in time. */
export class PlanningTimeout extends Error {
  override name = 'PlanningTimeout';
}

/** Threads that run a file's functions. */
export interface Threads {
  /** Runs one without a bound. */
  run: <Result>(name: string, task?: unknown) => Promise<Result>;
  /**
   * Runs one within the bound on time, waiting for others included.
   *
   * @throws PlanningTimeout
   */
  runInTime: <Result>(name: string, task: unknown) => Promise<Result>;
  close: () => Promise<void>;
}

/**
 * Starts threads. One whose work takes too long is ended, and another takes its place.
 *
 * @param settings.least how many are kept; others end when they have had nothing to do for a while.
 * @param settings.timeout in milliseconds.
 */
export function startThreads(
  filename: string,
  { workerData, least, most, timeout }: { workerData: object; least: number; most: number; timeout: number },
  log: Logger,
): Threads {
  const pool = new Piscina({ filename, workerData, minThreads: least, maxThreads: most, idleTimeout: 10_000 });
  pool.on('error', (error: Error) => log.error({ err: error }, 'a planning thread failed'));
  let isClosed = false;

  async function run<Result>(name: string, task?: unknown, signal?: AbortSignal): Promise<Result> {
    if (isClosed) throw new Error('the planning threads are closed');
    return (await pool.run(task, { name, ...(signal && { signal }) })) as Result;
  }

  return {
    run: (name, task) => run(name, task),
    async runInTime<Result>(name: string, task: unknown) {
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), timeout);
      try {
        return await run<Result>(name, task, late.signal);
      } catch (error) {
        throw late.signal.aborted ? new PlanningTimeout() : error;
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      isClosed = true;
      await pool.destroy();
    },
  };
}
