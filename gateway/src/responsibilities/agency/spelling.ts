/** The `limit` words spelt most like `given`, nearest first; of which at least two letters in three are the same. */
export function closest(given: string, words: string[], limit: number): string[] {
  return words
    .map((word) => ({ word, distance: distanceOf(given.toLowerCase(), word.toLowerCase()) }))
    .filter(({ distance }) => distance * 3 <= given.length)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ word }) => word);
}

/** How many letters have to be put in, left out or changed to make one of the other (Levenshtein). */
function distanceOf(one: string, other: string): number {
  const letters = Array.from(other);
  let row = Array.from({ length: letters.length + 1 }, (_, at) => at);
  for (const [from, letter] of Array.from(one).entries()) {
    const next = [from + 1];
    for (const [to, against] of letters.entries()) {
      const changed = (row[to] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(changed, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
