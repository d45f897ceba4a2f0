import type * as planner from '../../src/engine/plan/planner.ts';
import { loadSupergraph } from '../../src/engine/plan/thread/load-supergraph.ts';
import { createValidation } from '../../src/engine/plan/thread/validate-document.ts';

/**
 * Plans in the test's own thread. A gateway's planning thread reads the planner's code anew, which for the many gateways
 * here takes four times as long as all else. What would pass from thread to thread is copied as it would be there.
 */
export const startPlannerHere: typeof planner.startPlanner = async ({ file: _file, timeout, ...settings }) => {
  const { facts, plan } = loadSupergraph(settings);
  const validate = createValidation({ api: facts.api, hasDates: settings.bounded });
  return {
    facts: structuredClone(facts),
    timeout,
    plan: async (task) => structuredClone(plan(structuredClone(task))),
    validate: async (document) => structuredClone(validate(document)),
    close: async () => {},
  };
};
