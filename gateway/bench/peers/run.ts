import type { Contender } from '../contenders/contender.ts';
import { startHub } from '../hub/hub.ts';
import { startLoad } from '../load/load.ts';
import { peakMemory } from '../processes/usage.ts';
import type { Roster } from '../processes/roster.ts';
import { measuresOf } from '../scenarios/measures-of-hub.ts';
import { readScenarios, type ScenarioName } from '../scenarios/scenarios.ts';
import { startUpstream } from '../upstream/upstream.ts';
import { check, type Checked } from './check.ts';
import { recordAll } from './record.ts';
import { measureRounds, type RoundsOptions } from './rounds.ts';
import { startContenders } from './start.ts';
import { type Row, summarize } from './summary.ts';

export interface PeersOptions extends Omit<RoundsOptions, 'load'> {
  roster: Roster;
  /** For what the run keeps meanwhile. */
  folder: string;
  contenders: readonly Contender[];
  scenarios: readonly ScenarioName[];
}

export interface PeersResult {
  scenarios: { name: ScenarioName; title: string }[];
  rows: Row[];
  /** The most memory that each contender had resident, in MB, from its start on. */
  memory: { contender: string; title: string; peak: number }[];
  /** What a contender asked of subgraphs only under load, and got no answer to. */
  unknown: string[];
}

/** Part 1: what a request costs in each gateway's process, over subgraphs that answer from records. */
export async function comparePeers(options: PeersOptions): Promise<PeersResult> {
  const { roster, say } = options;
  say('Part 1: gateways over canned subgraphs');
  const hub = await startHub(roster, options.folder);
  say('  the hub is ready');
  const upstream = await startUpstream(roster, hub);
  const started = await startContenders(options.contenders, upstream.urls, options);
  say(`  ready are ${started.map(({ contender }) => contender.name).join(', ')}`);
  const all = await readScenarios(await measuresOf(hub.url));
  const scenarios = all.filter(({ name }) => options.scenarios.includes(name));
  const expected = await recordAll(hub, started, scenarios);
  await hub.stop();
  await upstream.replay();
  say('  the subgraphs’ answers are recorded, and the hub is stopped');

  const checked: Checked[] = [];
  for (const scenario of scenarios) {
    for (const each of started) checked.push(await check(each, scenario, { upstream, expected }));
  }
  const cells = await measureRounds(checked, { ...options, load: await startLoad(roster) });
  const { unknown } = await upstream.traffic();

  const memory = started.map(async ({ contender: { name, title }, running }) => {
    return { contender: name, title, peak: await peakMemory(running.pid) };
  });
  const result = {
    scenarios: scenarios.map(({ name, title }) => ({ name, title })),
    rows: summarize(cells),
    memory: await Promise.all(memory),
    unknown,
  };
  await Promise.all(started.map(({ running }) => running.stop()));
  return result;
}
