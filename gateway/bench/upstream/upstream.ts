import type { Hub } from '../hub/hub.ts';
import { createCaller } from '../processes/calls.ts';
import type { Roster } from '../processes/roster.ts';
import { inBench, type OfMinistries } from '../project.ts';
import type { Traffic, UpstreamCalls } from './calls.ts';

/** The subgraphs, as gateways see them: in one process, so that none of its work is counted as a gateway's. */
export interface Upstream {
  urls: OfMinistries<string>;
  replay: () => Promise<void>;
  /** What came since it was asked last. */
  traffic: () => Promise<Traffic>;
}

/** Starts it between gateways and the subgraphs of a hub, recording. */
export async function startUpstream(roster: Roster, { subgraphs, key }: Hub): Promise<Upstream> {
  const { child } = await roster.start({
    name: 'upstream',
    args: [inBench('upstream/main.ts')],
    environment: {},
    ready: /upstream is ready/,
  });
  const call = createCaller<UpstreamCalls>(child, 'upstream');
  const urls = await call('record', { subgraphs, key });
  return { urls, replay: () => call('replay', null), traffic: () => call('traffic', null) };
}
