import { type Logger, Refusal } from '@ortaq/kit/process';
import { Piscina } from 'piscina';
import type { Planned, PlanningTask, SupergraphFacts } from './plan.ts';
import type { PlannerSettings } from './thread/load-supergraph.ts';
import type { DocumentFault } from './thread/validate-document.ts';

/** Thrown where an operation was not planned in time. */
export class PlanningTimeout extends Error {
  override name = 'PlanningTimeout';
}

/** Plans operations over one supergraph, beside the requests. */
export interface Planner {
  facts: SupergraphFacts;
  /**
   * @throws PlanningTimeout where it takes too long, waiting for others included.
   * @throws Error where it cannot be planned.
   */
  plan: (task: PlanningTask) => Promise<Planned>;
  /**
   * What is wrong with a document, as graphql-js says it; a syntax error is left to who parses it next.
   *
   * @throws PlanningTimeout
   */
  validate: (document: string) => Promise<DocumentFault[]>;
  /** How long an operation may take, in milliseconds. */
  timeout: number;
  close: () => Promise<void>;
}

/** A second thread starts where one is busy, and ends when it has had nothing to do for this long. */
const threads = { minThreads: 1, maxThreads: 2, idleTimeout: 10_000 };

/**
 * Starts the planner's thread and waits until it has read the supergraph. A thread whose operation takes too long is
 * ended, and another takes its place.
 *
 * @param file names the supergraph in messages.
 * @param timeout how long an operation may take, in milliseconds.
 * @throws Refusal where the text is no supergraph, or one that cannot be served.
 */
export async function startPlanner(
  settings: PlannerSettings & { file: string; timeout: number },
  log: Logger,
): Promise<Planner> {
  const { file, timeout, ...workerData } = settings;
  const pool = new Piscina({
    filename: import.meta.resolve('./thread/planner.worker.ts'),
    workerData,
    ...threads,
  });
  pool.on('error', (error: Error) => log.error({ err: error }, 'a planning thread failed'));
  const described = (await pool.run(undefined, { name: 'describe' })) as
    | { facts: SupergraphFacts }
    | { unusable: string };
  if ('unusable' in described) {
    await pool.destroy();
    throw new Refusal(`${file} ${described.unusable}`);
  }

  async function runInTime<Result>(name: string, task: unknown): Promise<Result> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeout);
    try {
      return (await pool.run(task, { name, signal: late.signal })) as Result;
    } catch (error) {
      throw late.signal.aborted ? new PlanningTimeout() : error;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    facts: described.facts,
    timeout,
    plan: (task) => runInTime<Planned>('plan', task),
    validate: (document) => runInTime<DocumentFault[]>('validate', document),
    close: () => pool.destroy(),
  };
}
