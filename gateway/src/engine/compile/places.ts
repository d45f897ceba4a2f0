import { isJson, type Json, own } from './json.ts';
import type { Path } from './run.ts';

/**
 * Calls with every object at a place of the answer.
 *
 * @param path see `Fetch.path`.
 * @param trail where given, it holds the way to the object during each call.
 */
export function visitPlaces(
  value: unknown,
  path: readonly string[],
  visit: (entity: Json) => void,
  trail?: Path,
  at = 0,
): void {
  if (typeof value !== 'object' || value === null) return;
  const step = path[at];
  if (step === undefined) {
    if (isJson(value)) visit(value);
  } else if (step === '@') {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) {
      trail?.push(index);
      visitPlaces(item, path, visit, trail, at + 1);
      trail?.pop();
    }
  } else if (!Array.isArray(value)) {
    trail?.push(step);
    visitPlaces(own(value as Json, step), path, visit, trail, at + 1);
    trail?.pop();
  }
}

/** The objects at a place of the answer, in its order. */
export function entitiesAt(data: Json, path: readonly string[]): Json[] {
  const found: Json[] = [];
  visitPlaces(data, path, (entity) => found.push(entity));
  return found;
}

/** Where these of the objects at a place stand: an object may stand in several places. */
export function pathsOf(data: Json, path: readonly string[], wanted: (entity: Json) => boolean): Path[] {
  const paths: Path[] = [];
  const trail: Path = [];
  const visit = (entity: Json) => {
    if (wanted(entity)) paths.push([...trail]);
  };
  visitPlaces(data, path, visit, trail);
  return paths;
}
