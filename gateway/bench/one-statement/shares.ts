import { median } from '../load/percentile.ts';
import type { Fetch } from '../upstream/calls.ts';

/** One request to the gateway: its duration, and the fetches that it caused. */
export interface Observed {
  duration: number;
  fetches: Fetch[];
}

/** Where a request's time goes; medians over the requests, in ms. */
export interface Shares {
  total: number;
  /** Each fetch of the plan: `justice 2` is the second to justice. Fetches at the same time overlap. */
  fetches: { name: string; p50: number }[];
  /** Some ministry is being asked. */
  ministries: number;
  /** None is: the gateway plans, joins, writes; the way to it and back is counted here, too. */
  gateway: number;
}

export function sharesOf(requests: readonly Observed[]): Shares {
  const durations = new Map<string, number[]>();
  for (const { fetches } of requests) {
    for (const [name, { start, end }] of named(fetches)) {
      durations.set(name, [...(durations.get(name) ?? []), end - start]);
    }
  }
  return {
    total: median(requests.map(({ duration }) => duration)),
    fetches: [...durations].map(([name, all]) => ({ name, p50: median(all) })),
    ministries: median(requests.map(({ fetches }) => covered(fetches))),
    gateway: median(requests.map(({ duration, fetches }) => duration - covered(fetches))),
  };
}

function named(fetches: readonly Fetch[]): [string, Fetch][] {
  const seen = new Map<string, number>();
  return inOrder(fetches).map((fetch) => {
    const count = (seen.get(fetch.ministry) ?? 0) + 1;
    seen.set(fetch.ministry, count);
    return [`${fetch.ministry} ${count}`, fetch];
  });
}

/** How long at least one of them was under way. */
function covered(fetches: readonly Fetch[]): number {
  let [sum, until] = [0, -Infinity];
  for (const { start, end } of inOrder(fetches)) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}

const inOrder = (fetches: readonly Fetch[]) => fetches.toSorted((a, b) => a.start - b.start);
