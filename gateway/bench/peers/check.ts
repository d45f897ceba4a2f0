import { ask, bodyOf } from '../scenarios/request.ts';
import type { Scenario } from '../scenarios/scenarios.ts';
import type { Upstream } from '../upstream/upstream.ts';
import { faultOf } from './faults.ts';
import type { Expected } from './record.ts';
import type { Started } from './start.ts';

/** One contender's answer to one scenario, over the canned subgraphs. */
export interface Checked {
  started: Started;
  scenario: Scenario;
  /** The length of its answer. */
  bytes: number;
  /** How many requests it sent to subgraphs. */
  fetches: number;
  /** What is wrong with the answer; null where nothing is. */
  fault: string | null;
}

export async function check(
  started: Started,
  scenario: Scenario,
  { upstream, expected }: { upstream: Upstream; expected: Expected },
): Promise<Checked> {
  await upstream.traffic();
  const { answer, bytes } = await ask(started.url, bodyOf(scenario));
  const { count, unknown } = await upstream.traffic();
  const fault = unknown.length > 0 ? 'asks subgraphs for what it had not asked before' : null;
  return { started, scenario, bytes, fetches: count, fault: fault ?? faultOf(answer, expected.get(scenario)) };
}
