import type { Hub } from '../hub/hub.ts';
import type { Roster } from '../processes/roster.ts';
import { askUntilPlanned } from '../scenarios/request.ts';
import { createClient } from './client.ts';
import { startRoundTrips } from './round-trip/start.ts';
import { openStatement } from './statement.ts';
import { inTurns } from './turns.ts';

/** What the hub answers. */
export interface FollowUp {
  recommendations: { totalCount: number; nodes: { measures: unknown[] }[] };
}

/** Medians, in ms: over HTTP from the hub, from one database, and of the least HTTP request. */
export interface Medians {
  hub: number;
  statement: number;
  roundTrip: number;
}

/** @throws Error where the hub's answer has errors, or the statement's is another. */
export async function measureAll(
  hub: Hub,
  { body, variables, roster }: { body: string; variables: { first: number; language: string }; roster: Roster },
): Promise<{ medians: Medians; answer: FollowUp }> {
  const [ofHub, ofLeast] = [createClient(hub.url), createClient(await startRoundTrips(roster))];
  const { data, errors } = await askUntilPlanned(hub.url, body);
  if (errors) throw new Error(`The hub does not answer the follow-up: ${errors[0]?.message}`);
  const statement = await openStatement(hub, variables, data);
  const medians = await inTurns({
    hub: { once: () => ofHub.post(body), runs: 6 },
    statement: { once: statement.run, runs: 6 },
    roundTrip: { once: () => ofLeast.post('{}'), runs: 60 },
  });
  await Promise.all([ofHub.close(), ofLeast.close(), statement.close()]);
  return { medians, answer: data as FollowUp };
}
