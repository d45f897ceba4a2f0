import { median } from '../load/percentile.ts';
import type { ScenarioName } from '../scenarios/scenarios.ts';
import type { Cell } from './rounds.ts';

/** The medians over the rounds, of one contender in one scenario. */
export interface Row {
  scenario: ScenarioName;
  contender: string;
  title: string;
  /** CPU time for one request, in ms. */
  cpu: number;
  /** CPU time as a multiple of the floor's and of stock Apollo's; null where they were not measured. */
  timesFloor: number | null;
  timesStock: number | null;
  requestsPerSecond: number;
  p50: number;
  p99: number;
  fetches: number;
  bytes: number;
  /** What is wrong with the answers; null where nothing is. */
  fault: string | null;
}

export function summarize(cells: Cell[]): Row[] {
  return cells.map((cell) => {
    const { started, scenario, rounds, fetches, bytes } = cell;
    const other = (name: string) =>
      cells.find((each) => each.started.contender.name === name && each.scenario === scenario);
    return {
      scenario: scenario.name,
      contender: started.contender.name,
      title: started.contender.title,
      cpu: median(rounds.map(({ cpu }) => cpu)),
      timesFloor: ratio(cell, other('floor')),
      timesStock: ratio(cell, other('stock')),
      requestsPerSecond: median(rounds.map(({ requests, seconds }) => requests / seconds)),
      p50: median(rounds.map(({ p50 }) => p50)),
      p99: median(rounds.map(({ p99 }) => p99)),
      fetches,
      bytes,
      fault: faultOf(cell),
    };
  });
}

/** The median of each round's ratio: what disturbs a round disturbs both sides of it. */
function ratio(cell: Cell, other: Cell | undefined): number | null {
  if (!other) return null;
  return median(cell.rounds.map(({ cpu }, round) => cpu / (other.rounds[round]?.cpu ?? Number.NaN)));
}

/** Under load an answer may still turn out to be another. */
function faultOf({ fault, rounds }: Cell): string | null {
  const deviating = rounds.reduce((sum, round) => sum + round.deviating, 0);
  const underLoad = deviating > 0 && `${deviating} answers of another length`;
  return [fault, underLoad].filter(Boolean).join('; ') || null;
}
