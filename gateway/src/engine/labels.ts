/**
 * Which labels of progressive `@override` hold for one request: `percent(5)` for five of a hundred, any other where the
 * configuration says so.
 *
 * @param random from 0 inclusive to 1 exclusive.
 */
export function labelsThatHold(
  labels: readonly string[],
  switchedOn: readonly string[],
  random: () => number = Math.random,
): string[] {
  return labels.filter((label) => {
    const percent = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1];
    return percent === undefined ? switchedOn.includes(label) : random() * 100 < Number(percent);
  });
}
