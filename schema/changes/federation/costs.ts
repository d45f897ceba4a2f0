import { type ConstDirectiveNode, print } from 'graphql';

/**
 * What a change of `@cost` and `@listSize` comes to: DANGEROUS where an operation may cost more than was stated, or how it
 * is counted changes. A first statement is SAFE: nobody could count by one before.
 */
export function costChange(
  was: readonly ConstDirectiveNode[],
  now: readonly ConstDirectiveNode[],
): { class: 'DANGEROUS' | 'SAFE'; says: string } {
  const then = statementsOf(was);
  const since = statementsOf(now);
  if ([...then].some(([name, values]) => mayCostMore(values, since.get(name)))) {
    return { class: 'DANGEROUS', says: `${change(was, now)}: an operation near the limit may come over it` };
  }
  const first = [...since.keys()].filter((name) => !then.has(name));
  if (first.length === 0) return { class: 'SAFE', says: `${change(was, now)}: no operation costs more by it` };
  const names = first.map((name) => `@${name}`).join(' and ');
  return { class: 'SAFE', says: `has its first ${names}: until now nothing was said of its cost` };
}

/** What the elements of a family have and had, for a message. */
export function change(was: readonly ConstDirectiveNode[], now: readonly ConstDirectiveNode[]): string {
  return `has ${words(now)}, before ${words(was)}`;
}

const words = (directives: readonly ConstDirectiveNode[]): string => directives.map(print).join(' ') || 'none';

/** The arguments, as they are written, by directive. */
function statementsOf(directives: readonly ConstDirectiveNode[]): Map<string, Map<string, string>> {
  return new Map(
    directives.map(({ name, arguments: args = [] }) => [
      name.value,
      new Map(args.map((argument) => [argument.name.value, print(argument.value)])),
    ]),
  );
}

/** One that is taken off is counted by the hub's own guess, and one that is counted in another way may be more. */
function mayCostMore(was: ReadonlyMap<string, string>, now: ReadonlyMap<string, string> | undefined): boolean {
  if (!now) return true;
  return [...new Set([...was.keys(), ...now.keys()])].some((name) => {
    const [then, since] = [was.get(name), now.get(name)];
    // What is no number is not less than anything.
    return then !== since && !(Number(since) < Number(then));
  });
}
