import type { Ministry } from '../fetch/ministry.ts';
import type { PlanNode } from '../plan/plan.ts';
import { compileFetch } from './fetch.ts';
import type { Step } from './run.ts';
import type { Subtypes } from './subtypes.ts';

/** Compiles a plan to one step. */
export function compilePlan(node: PlanNode, ministryOf: (name: string) => Ministry, subtypes: Subtypes): Step {
  if (node.kind === 'fetch') return compileFetch(node, ministryOf(node.ministry), subtypes);
  const steps = node.nodes.map((each) => compilePlan(each, ministryOf, subtypes));
  if (node.kind === 'at-once') {
    return async (run) => {
      await Promise.all(steps.map((step) => step(run)));
    };
  }
  return async (run) => {
    for (const step of steps) await step(run);
  };
}
