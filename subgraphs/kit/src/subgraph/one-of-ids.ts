/** Shorter lists are not worth a statement of their own. */
const least = 8;

/**
 * The condition that a column is one of `ids`, as Prisma has it. The last id is repeated until there are 8, 16, 32 … of
 * them: the database prepares a statement for each length.
 */
export function oneOfIds(ids: readonly string[]): { in: string[] } {
  const last = ids.at(-1);
  if (last === undefined) return { in: [] };
  const length = Math.max(least, 2 ** Math.ceil(Math.log2(ids.length)));
  return { in: [...ids, ...Array<string>(length - ids.length).fill(last)] };
}
