import { type Logger, Refusal } from '@ortaq/kit/process';
import type { Planned, PlanningTask, SupergraphFacts } from './plan.ts';
import type { PlannerSettings } from './thread/load-supergraph.ts';
import type { DocumentFault, ValidatorSettings } from './thread/validate-document.ts';
import { startThreads } from './threads.ts';

/** Plans and validates operations over one supergraph, beside the requests. */
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

/**
 * Starts the planner's thread and waits until it has read the supergraph. A second one starts where the first is busy;
 * documents are validated in a third, so that whoever sends large ones keeps nobody's operation from being planned.
 *
 * @param file names the supergraph in messages.
 * @param timeout how long an operation may take, in milliseconds.
 * @throws Refusal where the text is no supergraph, or one that cannot be served.
 */
export async function startPlanner(
  settings: PlannerSettings & { file: string; timeout: number },
  log: Logger,
): Promise<Planner> {
  const { file, timeout, ...planned } = settings;
  const planning = startThreads(
    import.meta.resolve('./thread/planner.worker.ts'),
    { workerData: planned satisfies PlannerSettings, least: 1, most: 2, timeout },
    log,
  );
  const described = await planning.run<{ facts: SupergraphFacts } | { unusable: string }>('describe');
  if ('unusable' in described) {
    await planning.close();
    throw new Refusal(`${file} ${described.unusable}`);
  }
  const { facts } = described;
  const validated: ValidatorSettings = { api: facts.api, hasDates: settings.bounded };
  const validating = startThreads(
    import.meta.resolve('./thread/validator.worker.ts'),
    { workerData: validated, least: 0, most: 1, timeout },
    log,
  );
  return {
    facts,
    timeout,
    plan: (task) => planning.runInTime('plan', task),
    validate: (document) => validating.runInTime('validate', document),
    async close() {
      await Promise.all([planning.close(), validating.close()]);
    },
  };
}
