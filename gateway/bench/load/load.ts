import { createCaller } from '../processes/calls.ts';
import type { Roster } from '../processes/roster.ts';
import { inBench } from '../project.ts';
import type { Burst, BurstResult, LoadCalls } from './calls.ts';

export type Load = (burst: Burst) => Promise<BurstResult>;

/** Starts the process that sends requests, so that none of its work is counted as a gateway's. */
export async function startLoad(roster: Roster): Promise<Load> {
  const { child } = await roster.start({
    name: 'load',
    args: [inBench('load/main.ts')],
    environment: {},
    ready: /load is ready/,
  });
  const call = createCaller<LoadCalls>(child, 'load');
  return (burst) => call('burst', burst);
}
