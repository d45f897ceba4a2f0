/** What leads from a place (a type, or a field by its coordinate) to others whose rights it needs too. */
export interface Place {
  clauses: readonly string[];
  leadsTo: readonly string[];
}

/** All that a place needs, whatever way leads to it: places lead to one another in circles. */
export function neededAt(start: string, places: ReadonlyMap<string, Place>): string[] {
  const seen = new Set([start]);
  const needed = new Set<string>();
  for (const name of seen) {
    const place = places.get(name);
    for (const clause of place?.clauses ?? []) needed.add(clause);
    // A set is walked to its end, what is added meanwhile included.
    for (const next of place?.leadsTo ?? []) seen.add(next);
  }
  return [...needed].toSorted();
}
