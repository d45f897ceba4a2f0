import { median } from '../load/percentile.ts';

/** Something whose duration is measured. */
export interface Measurable {
  /** Done once, it is what is measured. */
  once: () => Promise<unknown>;
  /** How often it is done in each turn. */
  runs: number;
}

/** Many short ones are better than few long ones on a machine that others use. */
const turns = 20;
/** Ten processes have to have compiled what they do again and again. */
const warmUpTurns = 20;

/**
 * The median duration, in ms, of each; everything is done one after the other, in turns, so that what disturbs the machine
 * for a while disturbs all of them. The first turns warm up, and do not count.
 */
export async function inTurns<Name extends string>(all: Record<Name, Measurable>): Promise<Record<Name, number>> {
  const measurables: [Name, Measurable][] = Object.entries(all) as [Name, Measurable][];
  const durations = new Map<Name, number[]>(measurables.map(([name]) => [name, []]));
  for (let turn = 0; turn < warmUpTurns + turns; turn++) {
    for (const [name, { once, runs }] of measurables) {
      for (let run = 0; run < runs; run++) {
        const start = performance.now();
        await once();
        if (turn >= warmUpTurns) durations.get(name)?.push(performance.now() - start);
      }
    }
  }
  return Object.fromEntries([...durations].map(([name, values]) => [name, median(values)])) as Record<Name, number>;
}
