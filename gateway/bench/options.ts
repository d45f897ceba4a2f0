import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { userFolder } from './config.ts';
import type { Contender } from './contenders/contender.ts';
import { contenders } from './contenders/contenders.ts';
import { type ScenarioName, scenarioNames } from './scenarios/scenarios.ts';

export interface Options {
  parts: readonly number[];
  scenarios: readonly ScenarioName[];
  contenders: readonly Contender[];
  seconds: number;
  rounds: number;
  /** No round is begun that would keep the run from ending within so many minutes. */
  minutes: number;
  /** Where the results go as JSON; null where nowhere. */
  json: string | null;
  /** What part 2 imports; null where it takes the export beside the project, if that is there. */
  importFile: string | null;
}

export const help = `What a request costs in the hub's gateway.

  pnpm bench [--part 1|2] [--only NAME,…] [--rounds N] [--seconds N]
             [--minutes N] [--import FILE] [--json FILE]

  --part 1      gateways over canned subgraphs: CPU, rate, latency, memory
  --part 2      the whole hub against one SQL statement; both parts where it is left out
  --only        scenarios and contenders of part 1 by name; of a kind that is not named, all
                scenarios: ${scenarioNames.join(', ')}
                contenders: ${contenders.map(({ name, byDefault }) => (byDefault ? name : `${name} (only by name)`)).join(', ')}
  --rounds N    how often each is measured; 8 where it is left out
  --seconds N   about how long each measurement takes; 0.5 where it is left out
  --minutes N   fewer rounds where the run would else take longer; 8 where it is left out
  --import FILE a UPR Info export for part 2; where it is left out, the one in
                ../shared/data/upr-info beside the project, if it is there
  --json FILE   writes all results as JSON, too
`;

/** A command line that cannot be followed. */
export class UsageError extends Error {}

/** @throws UsageError */
export function readOptions(args: string[]): Options | 'help' {
  const { values } = parse(args);
  if (values.help) return 'help';
  const only = values.only?.split(',').filter(Boolean) ?? [];
  const known = [...scenarioNames, ...contenders.map(({ name }) => name)];
  const unknown = only.find((name) => !known.includes(name));
  if (unknown) throw new UsageError(`--only knows no ${unknown}; there are ${known.join(', ')}.`);
  const chosenScenarios = scenarioNames.filter((name) => only.includes(name));
  const chosenContenders = contenders.filter(({ name }) => only.includes(name));
  return {
    parts: values.part ? [number('part', values.part, { least: 1, most: 2 })] : [1, 2],
    scenarios: chosenScenarios.length > 0 ? chosenScenarios : scenarioNames,
    contenders: chosenContenders.length > 0 ? chosenContenders : contenders.filter(({ byDefault }) => byDefault),
    rounds: number('rounds', values.rounds, { least: 1, most: 20 }),
    seconds: number('seconds', values.seconds, { least: 0.2, most: 60 }),
    minutes: number('minutes', values.minutes, { least: 2, most: 240 }),
    json: fileOf(values.json),
    importFile: fileOf(values.import),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      // pnpm passes on the `--` that npm needs.
      args: args.filter((arg) => arg !== '--'),
      options: {
        part: { type: 'string' },
        only: { type: 'string' },
        rounds: { type: 'string', default: '8' },
        seconds: { type: 'string', default: '0.5' },
        minutes: { type: 'string', default: '8' },
        json: { type: 'string' },
        import: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function number(name: string, text: string, { least, most }: { least: number; most: number }): number {
  const value = Number(text);
  if (value >= least && value <= most && (name === 'seconds' || Number.isInteger(value))) return value;
  throw new UsageError(`--${name} must be a number from ${least} to ${most}, and is ${text}.`);
}

const fileOf = (path: string | undefined) => (path ? resolve(userFolder(), path) : null);
