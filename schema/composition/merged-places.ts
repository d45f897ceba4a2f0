import type { Place } from './problem.ts';

/** Each line once, in their order; a line that several ministries share is nobody's alone. */
export function mergedPlaces(places: readonly Place[]): Place[] {
  const lines = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.file}:${place.line}`;
    const same = lines.get(key);
    lines.set(key, same && same.ministry !== place.ministry ? { ...place, ministry: null } : place);
  }
  return [...lines.values()];
}
