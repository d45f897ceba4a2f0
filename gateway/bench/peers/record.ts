import type { Hub } from '../hub/hub.ts';
import { doubleMeasures } from '../hub/twins.ts';
import { ask, askUntilPlanned, bodyOf } from '../scenarios/request.ts';
import type { Scenario } from '../scenarios/scenarios.ts';
import type { Started } from './start.ts';

/** What the data of each scenario's answer has to be. */
export type Expected = Map<Scenario, unknown>;

/** Some gateways put into one request what comes at the same time. */
const atOnce = 8;

/**
 * Asks every contender for every scenario, so that all that they ever ask of subgraphs is recorded. What is expected is
 * what the hub's own gateway answers.
 */
export async function recordAll(hub: Hub, started: Started[], scenarios: Scenario[]): Promise<Expected> {
  const expected: Expected = new Map();
  const [ofTwins, others] = [scenarios.filter(({ twins }) => twins), scenarios.filter(({ twins }) => !twins)];
  for (const scenario of others) expected.set(scenario, await record(hub, started, scenario));
  // With twins there, the other scenarios' answers would be longer too.
  if (ofTwins.length > 0) await doubleMeasures(hub);
  for (const scenario of ofTwins) expected.set(scenario, await record(hub, started, scenario));
  return expected;
}

async function record(hub: Hub, started: Started[], scenario: Scenario): Promise<unknown> {
  const body = bodyOf(scenario);
  const answer = await askUntilPlanned(hub.url, body);
  if (answer.errors) throw new Error(`The hub does not answer ${scenario.name}: ${answer.errors[0]?.message}`);
  for (const { url } of started) {
    await askUntilPlanned(url, body);
    await Promise.all(Array.from({ length: atOnce }, () => ask(url, body)));
  }
  return answer.data;
}
