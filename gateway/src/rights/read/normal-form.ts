/** Lists of names of which one is enough, of that list all: in one order, without what asks for more than another. */
export function normal(anyOf: readonly (readonly string[])[]): string[][] {
  const lists = anyOf.map((list) => new Set(list));
  const least = lists.filter(
    (list, at) =>
      !lists.some(
        (other, otherAt) => other !== list && other.isSubsetOf(list) && (other.size < list.size || otherAt < at),
      ),
  );
  const sorted = least.map((list) => [...list].toSorted());
  return sorted.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

/** Beyond so many alternatives nobody wrote them by hand. */
const mostAlternatives = 1_000;

/** What all of several together ask for; null where that would be too much to say. */
export function conjunction(all: readonly (readonly (readonly string[])[])[]): string[][] | null {
  let together: string[][] = [[]];
  for (const anyOf of all) {
    if (together.length * anyOf.length > mostAlternatives) return null;
    together = normal(together.flatMap((list) => anyOf.map((other) => [...list, ...other])));
  }
  return together;
}
