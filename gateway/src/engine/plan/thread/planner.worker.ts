import { workerData } from 'piscina';
import type { Planned, PlanningTask, SupergraphFacts } from '../plan.ts';
import { loadSupergraph, type LoadedSupergraph, NoSuchContract, type PlannerSettings } from './load-supergraph.ts';

// Runs in a thread of its own: to plan one operation can take seconds, in which the hub has to answer others.
let loaded: LoadedSupergraph | undefined;
const supergraph = () => (loaded ??= loadSupergraph(workerData as PlannerSettings));

/** Why a supergraph cannot be served follows its name. As data: an error's class does not pass from thread to thread. */
export function describe(): { facts: SupergraphFacts } | { unusable: string } {
  try {
    return { facts: supergraph().facts };
  } catch (error) {
    const { message } = error as Error;
    return {
      unusable: error instanceof NoSuchContract ? message : `is no supergraph that can be served: ${message}`,
    };
  }
}

/** @throws Error where the operation cannot be planned, which is a fault of ours. */
export const plan = (task: PlanningTask): Planned => supergraph().plan(task);
