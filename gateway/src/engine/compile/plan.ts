import type { Ministry } from '../fetch/ministry.ts';
import type { PlanNode } from '../plan/plan.ts';
import { compileFetch } from './fetch.ts';
import type { Step } from './run.ts';
import type { Subtypes } from './subtypes.ts';
import type { CompiledWithin } from './within.ts';

/** Compiles a plan to one step. */
export function compilePlan(node: PlanNode, ministryOf: (name: string) => Ministry, subtypes: Subtypes): Step {
  return compileNode(node, ministryOf, { subtypes, isInContext: hasContexts(node) });
}

/** Whether anything depends on what stands around an entity: equal entities may then differ within. */
function hasContexts(node: PlanNode): boolean {
  return node.kind === 'fetch' ? node.contexts.length > 0 : node.nodes.some(hasContexts);
}

function compileNode(node: PlanNode, ministryOf: (name: string) => Ministry, within: CompiledWithin): Step {
  if (node.kind === 'fetch') return compileFetch(node, ministryOf(node.ministry), within);
  const steps = node.nodes.map((each) => compileNode(each, ministryOf, within));
  if (node.kind === 'at-once') {
    return async (run) => {
      await Promise.all(steps.map((step) => step(run)));
    };
  }
  return async (run) => {
    for (const step of steps) await step(run);
  };
}
