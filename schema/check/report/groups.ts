import type { Change } from '../../changes/change.ts';

/** Changes of which the same is said. */
export interface ChangeGroup {
  /** What holds for all of them; its message is without the coordinate where there are several. */
  change: Change;
  /** What changed, in the order of the changes. */
  coordinates: string[];
}

/**
 * Puts changes together of which the same is said, such as a tag on every field of a ministry, so that a reader is told
 * once. They are put together where the message says nothing of its own, and nobody is hurt.
 */
export function grouped(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const [at, change] of changes.entries()) {
    const { coordinate, message, places } = change;
    const said = sayingOf(change);
    const isAlike = change.hurt.length === 0 && said !== message;
    const alike = [change.class, change.code, said, change.ministries, change.retired];
    const key = isAlike ? JSON.stringify(alike) : String(at);
    const same = groups.get(key);
    if (!same) groups.set(key, { change, coordinates: [coordinate] });
    else {
      same.coordinates.push(coordinate);
      same.change = { ...same.change, message: said, places: [...same.change.places, ...places] };
    }
  }
  return [...groups.values()];
}

/** Coordinates with the members of a type together: `Agency.{id, name}`, `Query.plans`, `Plan`. */
export function gathered(coordinates: readonly string[]): string[] {
  const byType = Map.groupBy(coordinates, (coordinate) => coordinate.split('.', 1)[0] ?? '');
  return [...byType].flatMap(([type, theirs]) => {
    const members = theirs.filter((each) => each !== type).map((each) => each.slice(type.length + 1));
    const [first, ...more] = members;
    return [
      ...(theirs.includes(type) ? [type] : []),
      ...(first === undefined ? [] : [more.length === 0 ? `${type}.${first}` : `${type}.{${members.join(', ')}}`]),
    ];
  });
}

/** What `gathered` made one, as coordinates again. */
export function scattered(together: string): string[] {
  const [, type = '', members] = /^([^{]+)\.\{(.+)\}$/.exec(together) ?? [];
  return members === undefined ? [together] : members.split(', ').map((member) => `${type}.${member}`);
}

/** What is said of the element without naming it; where it is named within, the message. */
function sayingOf({ code, coordinate, message }: Change): string {
  // The texts themselves are in the SDL.
  if (isOfDescription(code)) return 'described anew';
  const beginning = `'${coordinate}' `;
  return message.startsWith(beginning) ? message.slice(beginning.length) : message;
}

/** Whether a change is of a description alone. */
export const isOfDescription = (code: string): boolean => code.endsWith('DESCRIPTION_CHANGED');
