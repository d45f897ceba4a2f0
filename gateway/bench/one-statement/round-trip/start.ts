import { freePorts } from '../../processes/ports.ts';
import type { Roster } from '../../processes/roster.ts';
import { inBench } from '../../project.ts';

/** Starts a server that answers at once, for the least HTTP request between two processes. Gives its URL. */
export async function startRoundTrips(roster: Roster): Promise<string> {
  const port = await freePorts(1);
  await roster.start({
    name: 'round trips',
    args: [inBench('one-statement/round-trip/main.ts')],
    environment: { PORT: String(port) },
    ready: /round trips are ready/,
  });
  return `http://127.0.0.1:${port}/`;
}
