import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { compareWithOneStatement } from './one-statement/run.ts';
import { tellOneStatement } from './one-statement/tell.ts';
import type { Options } from './options.ts';
import { comparePeers } from './peers/run.ts';
import { tellPeers } from './peers/tell.ts';
import type { Roster } from './processes/roster.ts';

/** What part 2 takes at most, about, and what it takes to tell and to end everything; in minutes. */
const [part2Takes, endTakes] = [2.5, 0.5];

/** Measures what the options ask for, and tells it. */
export async function runParts(
  options: Options,
  { roster, folder }: { roster: Roster; folder: string },
): Promise<void> {
  if (process.platform !== 'linux') throw new Error('The benchmark reads processes’ times from /proc: it needs Linux.');
  const reserved = endTakes + (options.parts.includes(2) ? part2Takes : 0);
  const deadline = performance.now() + (options.minutes - reserved) * 60_000;
  const say = (line: string) => console.error(line);
  const [processor] = cpus();
  const machine = { node: process.version, cores: cpus().length, processor: processor?.model ?? '' };
  console.log(`Node ${machine.node}, ${machine.cores} cores, ${machine.processor}`);
  const place = { roster, folder, say };
  const part1 = options.parts.includes(1) ? await comparePeers({ ...options, ...place, deadline }) : null;
  if (part1) console.log(`\n${tellPeers(part1)}\n`);
  const part2 = options.parts.includes(2) ? await compareWithOneStatement({ ...options, ...place }) : null;
  if (part2) console.log(`\n${tellOneStatement(part2)}\n`);
  if (!options.json) return;
  const { rounds, seconds } = options;
  const result = { at: new Date().toISOString(), machine, rounds, seconds, part1, part2 };
  await writeFile(options.json, `${JSON.stringify(result, null, 2)}\n`);
}
