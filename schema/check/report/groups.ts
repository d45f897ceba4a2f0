import type { Change } from '../../changes/change.ts';

/** Changes of one type's elements, or of types, of which the same is said. */
export interface ChangeGroup {
  /** What holds for all of them; its message is without the coordinate where there are several. */
  change: Change;
  /** What changed, in the order of the changes. */
  coordinates: string[];
}

/**
 * Puts changes together of which the same is said, such as a tag on every field of a type, so that a reader is told once.
 * They are put together where the message begins with the coordinate, and nobody is hurt.
 */
export function grouped(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const [at, change] of changes.entries()) {
    const { coordinate, message, places } = change;
    const said = sayingOf(change);
    const isAlike = change.hurt.length === 0 && said !== message;
    const alike = [change.class, change.code, typeOf(coordinate), said, change.ministries, change.retired];
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

/** The message without the coordinate that it begins with. */
function sayingOf({ coordinate, message }: Change): string {
  const beginning = `'${coordinate}' `;
  return message.startsWith(beginning) ? message.slice(beginning.length) : message;
}

/** The type that an element belongs to; types themselves are all alike. */
function typeOf(coordinate: string): string {
  return coordinate.includes('.') ? (coordinate.split('.', 1)[0] ?? '') : '';
}
