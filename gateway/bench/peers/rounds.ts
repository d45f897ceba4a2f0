import type { Checked } from './check.ts';
import { measure, type Measured, type MeasureOptions, warmUp } from './measure.ts';

/** Everything that was measured of one contender in one scenario. */
export interface Cell extends Checked {
  rounds: Measured[];
}

export interface RoundsOptions extends MeasureOptions {
  rounds: number;
  /** No round is begun that would not end by then, on performance.now()'s clock. */
  deadline: number;
  say: (line: string) => void;
}

/**
 * Measures in rounds, in each of them one contender right after the other in the same scenario, so that what disturbs the
 * machine for a while disturbs all of them.
 *
 * @param checked in the order in which a round goes.
 */
export async function measureRounds(checked: Checked[], options: RoundsOptions): Promise<Cell[]> {
  const cells: Cell[] = checked.map((each) => ({ ...each, rounds: [] }));
  const requests = new Map<Cell, number>();
  for (const cell of cells) {
    const rate = await warmUp(cell, options);
    requests.set(cell, Math.max(20, Math.round(rate * options.seconds)));
  }
  options.say('  warmed up');

  let longest = 0;
  for (let round = 1; round <= options.rounds; round++) {
    const began = performance.now();
    if (began + longest > options.deadline) {
      options.say(`  no time for round ${round} of ${options.rounds}`);
      break;
    }
    for (const cell of cells) {
      const count = requests.get(cell) ?? 0;
      // Others have had the processor and its caches since.
      await measure(cell, Math.ceil(count / 10), options);
      cell.rounds.push(await measure(cell, count, options));
    }
    longest = Math.max(longest, performance.now() - began);
    options.say(`  round ${round} of ${options.rounds} is done`);
  }
  return cells;
}
