import { ortaq } from '../contenders/ortaq.ts';
import type { Hub } from '../hub/hub.ts';
import { startContenders } from '../peers/start.ts';
import { faultOf } from '../peers/faults.ts';
import type { Roster } from '../processes/roster.ts';
import { askUntilPlanned } from '../scenarios/request.ts';
import { startUpstream } from '../upstream/upstream.ts';
import { createClient } from './client.ts';
import { type Observed, type Shares, sharesOf } from './shares.ts';

const [warmUp, runs] = [40, 60];

/**
 * Where the time goes: another gateway asks the hub's subgraphs through proxies that note when. They cost time of their
 * own, so the shares' total is above what the hub alone takes.
 *
 * @throws Error where the answer is not the expected one.
 */
export async function observe(
  hub: Hub,
  { body, expected }: { body: string; expected: unknown },
  place: { roster: Roster; folder: string },
): Promise<Shares> {
  const upstream = await startUpstream(place.roster, hub);
  const [gateway] = await startContenders([ortaq], upstream.urls, place);
  if (!gateway) throw new Error('no gateway was started');
  const client = createClient(gateway.url);
  const fault = faultOf(await askUntilPlanned(gateway.url, body), expected);
  if (fault) throw new Error(`Through proxies the answer is another: ${fault}`);
  await upstream.traffic();
  const observed: Observed[] = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const start = performance.now();
    await client.post(body);
    const duration = performance.now() - start;
    observed.push({ duration, fetches: (await upstream.traffic()).fetches });
  }
  await client.close();
  await gateway.running.stop();
  return sharesOf(observed.slice(warmUp));
}
