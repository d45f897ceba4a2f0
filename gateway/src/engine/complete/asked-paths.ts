import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import type { Path } from '../compile/run.ts';
import type { AskedOperation } from '../plan/asked-operation.ts';

/** A place of the plan as the client finds it in the answer; undefined where it is none of the client's. */
export type ClientsPath = (path: Path) => Path | undefined;

/**
 * Says places in the client's names, as far as the client asked: what the hub asks a ministry for on its own, for keys
 * and `@requires`, is nothing that a client can find in the answer, and may be nothing it may know of. What is missing
 * there is missing to the last object on the way that the client asked for.
 */
export function createClientsPath(asked: AskedOperation): ClientsPath {
  const known = new Map<string, string[]>();
  return (path) => {
    const steps = path.filter((step) => typeof step === 'string');
    const key = steps.join('.');
    let names = known.get(key);
    if (!names) known.set(key, (names = namesAlong(steps, asked)));
    const translated: Path = [];
    let at = 0;
    for (const step of path) {
      const name = typeof step === 'number' ? step : names[at++];
      if (name === undefined) break;
      translated.push(name);
    }
    return translated.length > 0 ? translated : undefined;
  };
}

/** The client's names of planned names, up to the first that it did not ask for. */
function namesAlong(steps: readonly string[], asked: AskedOperation): string[] {
  const names: string[] = [];
  let sets: SelectionSetNode[] = [asked.operation.selectionSet];
  for (const step of steps) {
    const fields = fieldsIn(sets, asked).filter((field) => asked.plannedName(field) === step);
    const [field] = fields;
    if (!field) break;
    names.push((field.alias ?? field.name).value);
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return names;
}

/** Each fragment is opened once: a few that spread one another twice would else be opened millions of times. */
function fieldsIn(sets: readonly SelectionSetNode[], { fragments, isIncluded }: AskedOperation): FieldNode[] {
  const opened = new Set<string>();
  const open = (set: SelectionSetNode): FieldNode[] =>
    set.selections.filter(isIncluded).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return open(selection.selectionSet);
      const { value } = selection.name;
      const fragment = fragments.get(value);
      if (!fragment || opened.has(value)) return [];
      opened.add(value);
      return open(fragment.selectionSet);
    });
  return sets.flatMap(open);
}
