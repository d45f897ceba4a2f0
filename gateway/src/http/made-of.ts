/**
 * Makes something of what is served, at the first need, and again once another is served or it failed.
 *
 * @param served what it is made of now.
 */
export function madeOf<Served extends object, Made>(
  served: () => Served,
  make: (from: Served) => Promise<Made>,
): () => Promise<Made> {
  let kept: { from: Served; made: Promise<Made> } | undefined;
  return async () => {
    const from = served();
    if (kept?.from !== from) kept = { from, made: make(from) };
    try {
      return await kept.made;
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
}
