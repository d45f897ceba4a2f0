import type { Path } from '../compile/run.ts';

/** Places of an answer, to be found by what lies within them. */
export interface Places {
  has: (path: Path) => boolean;
  /** Whether one of them is this place, or lies around it. */
  isAround: (path: Path) => boolean;
}

/** Looks places up rather than compare each with each: there may be thousands. */
export function createPlaces(paths: Iterable<Path | undefined>): Places {
  const keys = new Set<string>();
  for (const path of paths) keys.add(JSON.stringify(path));
  const has = (path: Path) => keys.has(JSON.stringify(path));
  return { has, isAround: (path) => path.some((_step, at) => has(path.slice(0, at + 1))) };
}
