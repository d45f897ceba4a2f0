import type { Json } from '../compile/json.ts';
import type { Path } from '../compile/run.ts';

/** What completion has found wrong in one answer. */
export interface Completing {
  /** The place that is being completed, in the client's names; what is deeper than it is left over. */
  readonly path: Path;
  readonly broken: Broken[];
  /** The places that may be null, and where nothing came at all. */
  readonly absent: Path[];
  /** As the client gave them. */
  readonly variables: Json;
}

/** A place where the data are not what the schema promises. */
export interface Broken {
  path: Path;
  /** Whether nothing is there that may not be null; else what is there is not of its type. */
  isMissing: boolean;
  /** Set where nothing is wrong, but the field is kept from the client. */
  isRefused?: true;
}

/**
 * Makes of what the ministries gave what the client is answered. `undefined` where the schema's promise cannot be kept:
 * the nearest place that may be null is null then.
 */
export type Complete = (value: unknown, completing: Completing) => unknown;

/** How many broken places of one answer are told one by one. */
export const mostBroken = 200;

function note({ path, broken }: Completing, depth: number, isMissing: boolean): undefined {
  // One more says that there are more.
  if (broken.length <= mostBroken) broken.push({ path: path.slice(0, depth), isMissing });
}

/** Notes that the value at a depth is not of its type. */
export const invalid = (completing: Completing, depth: number): undefined => note(completing, depth, false);

/** Notes that nothing is at a depth where something must be. */
export const missing = (completing: Completing, depth: number): undefined => note(completing, depth, true);

/** What is kept from the client is null, whatever has come; where null may not be it breaks the promise of what is around. */
export const refused =
  (isNullable: boolean, depth: number): Complete =>
  (_value, { path, broken }) => {
    // One more says that there are more.
    if (broken.length <= mostBroken) broken.push({ path: path.slice(0, depth), isMissing: false, isRefused: true });
    return isNullable ? null : undefined;
  };
/** Notes that nothing came for a depth, neither a value nor null. */
function absent({ path, absent: places }: Completing, depth: number): null {
  if (places.length <= mostBroken) places.push(path.slice(0, depth));
  return null;
}

/** Null, what clients may not know of, and what breaks its promise are null. */
export const nullable =
  (complete: Complete, depth: number): Complete =>
  (value, completing) => {
    if (value === null) return null;
    if (value === undefined) return absent(completing, depth);
    const completed = complete(value, completing);
    return completed === undefined ? null : completed;
  };

/** Null breaks the promise of what is around it. */
export const nonNull =
  (complete: Complete, depth: number): Complete =>
  (value, completing) => {
    const completed = value === null || value === undefined ? null : complete(value, completing);
    return completed === null ? missing(completing, depth) : completed;
  };

/** @param depth how many steps lead to the list. */
export const listOf =
  (complete: Complete, depth: number): Complete =>
  (value, completing) => {
    if (!Array.isArray(value)) return invalid(completing, depth);
    const items: unknown[] = Array.from({ length: value.length });
    for (let index = 0; index < value.length; index += 1) {
      completing.path[depth] = index;
      const item = complete(value[index], completing);
      if (item === undefined) return undefined;
      items[index] = item;
    }
    return items;
  };
