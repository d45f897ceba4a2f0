import type { Fetch } from '../plan/plan.ts';
import { conditionOf } from '../plan/rewrite-path.ts';
import { isJson, type Json, own } from './json.ts';
import { visitPlaces } from './places.ts';
import { isPossibly } from './renames.ts';
import type { Path } from './run.ts';
import type { Subtypes } from './subtypes.ts';

/** The values that stand around an entity, by the names of their variables (`@fromContext`). */
export type Context = Record<string, unknown>;

/** An entity with what stands around it; null where not all of that is known. */
interface InContext {
  entity: Json;
  context: Context | null;
}

/** The entities at a place, each with what stands around it. */
export function entitiesInContext(data: Json, fetch: Fetch, subtypes: Subtypes): InContext[] {
  const found: InContext[] = [];
  const trail: Path = [];
  const visit = (entity: Json) => {
    const around = objectsAlong(data, trail);
    const context: Context = {};
    for (const { variable, path } of fetch.contexts) {
      const levels = path.lastIndexOf('..') + 1;
      const value = valueAt(around.at(-1 - levels), path.slice(levels), subtypes);
      // Of several ways the one that fits the type of the object around has the value.
      if (value !== undefined) context[variable] = value;
    }
    const isKnown = fetch.contexts.every(({ variable }) => variable in context);
    found.push({ entity, context: isKnown ? context : null });
  };
  visitPlaces(data, fetch.path, visit, trail);
  return found;
}

function objectsAlong(data: Json, trail: Path): Json[] {
  const objects = [data];
  let value: unknown = data;
  for (const step of trail) {
    value = Array.isArray(value) ? value[Number(step)] : isJson(value) ? own(value, String(step)) : undefined;
    if (isJson(value)) objects.push(value);
  }
  return objects;
}

function valueAt(value: unknown, path: readonly string[], subtypes: Subtypes): unknown {
  const [step, ...rest] = path;
  if (step === undefined || value === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => valueAt(item, path, subtypes));
  if (!isJson(value)) return undefined;
  const condition = conditionOf(step);
  if (condition === undefined) return valueAt(own(value, step), rest, subtypes);
  return isPossibly(value, condition, subtypes) ? valueAt(value, rest, subtypes) : undefined;
}
