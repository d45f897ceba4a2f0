import { workerData } from 'piscina';
import type { Planned, PlanningTask, SupergraphFacts } from '../plan.ts';
import type { Timed } from '../threads.ts';
import { loadSupergraph, NoSuchContract, type PlannerSettings } from './load-supergraph.ts';

// Runs in a thread of its own: to plan one operation can take seconds, in which the hub has to answer others. All is
// read before the thread gets work, so that no operation's time goes to that.
const supergraph = loaded();

function loaded() {
  try {
    return loadSupergraph(workerData as PlannerSettings);
  } catch (error) {
    return error as Error;
  }
}

/** Why a supergraph cannot be served follows its name. As data: an error's class does not pass from thread to thread. */
export function describe(): { facts: SupergraphFacts } | { unusable: string } {
  if (!(supergraph instanceof Error)) return { facts: supergraph.facts };
  const { message } = supergraph;
  return {
    unusable: supergraph instanceof NoSuchContract ? message : `is no supergraph that can be served: ${message}`,
  };
}

/** @throws Error where the operation cannot be planned, which is a fault of ours. */
export function plan({ task, begun }: Timed<PlanningTask>): Planned {
  Atomics.store(begun, 0, 1);
  if (supergraph instanceof Error) throw supergraph;
  return supergraph.plan(task);
}
