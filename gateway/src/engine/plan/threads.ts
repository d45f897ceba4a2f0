import type { Logger } from '@ortaq/kit/process';
import { Piscina } from 'piscina';

/** Thrown where an operation was not planned, or a document not validated, in time. */
export class PlanningTimeout extends Error {
  override name = 'PlanningTimeout';
  /** Whether it was begun: else it only waited for others, and may be quick itself. */
  readonly hasBegun: boolean;

  constructor(hasBegun: boolean) {
    super();
    this.hasBegun = hasBegun;
  }
}

/** What a thread is handed: it sets `begun` when it starts to work on the task. */
export interface Timed<Task> {
  task: Task;
  begun: Int32Array;
}

/** Threads that run a file's functions. */
export interface Threads {
  /** Runs one without a bound. */
  run: <Result>(name: string, task?: unknown) => Promise<Result>;
  /**
   * Runs one that takes `Timed`, within the bound on time from when it is begun; it may wait for others as long again twice.
   *
   * @throws PlanningTimeout
   */
  runInTime: <Result>(name: string, task: unknown) => Promise<Result>;
  close: () => Promise<void>;
}

/** How many may wait: who comes then is refused at once. */
const longestQueue = 200;
/** How many times the bound one may wait. */
const patience = 2;

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
  // It replaces a thread that ends only after the pool is destroyed.
  pool.on('workerCreate', () => isClosed && pool.destroy());

  async function run<Result>(name: string, task?: unknown, signal?: AbortSignal): Promise<Result> {
    if (isClosed) throw new Error('the planning threads are closed');
    return (await pool.run(task, { name, ...(signal && { signal }) })) as Result;
  }

  return {
    run: (name, task) => run(name, task),
    async runInTime<Result>(name: string, task: unknown) {
      if (pool.queueSize >= longestQueue) throw new PlanningTimeout(false);
      const begun = new Int32Array(new SharedArrayBuffer(4));
      const hasBegun = () => Atomics.load(begun, 0) === 1;
      const late = new AbortController();
      const end = boundedFromBegin(hasBegun, timeout, () => late.abort());
      try {
        return await run<Result>(name, { task, begun } satisfies Timed<unknown>, late.signal);
      } catch (error) {
        throw late.signal.aborted ? new PlanningTimeout(hasBegun()) : error;
      } finally {
        end();
      }
    },
    async close() {
      isClosed = true;
      await pool.destroy();
    },
  };
}

/**
 * Calls once the bound is over, counted from when the work is seen to have begun, or when it has waited too long.
 *
 * Returns what ends that.
 */
function boundedFromBegin(hasBegun: () => boolean, timeout: number, over: () => void): () => void {
  const asked = performance.now();
  const step = Math.max(1, timeout / 20);
  let timer = setTimeout(look, step);
  return () => clearTimeout(timer);

  function look(): void {
    if (hasBegun()) timer = setTimeout(over, timeout - step);
    else if (performance.now() - asked > timeout * patience) over();
    else timer = setTimeout(look, step);
  }
}
