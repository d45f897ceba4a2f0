import type { Fetch } from '../plan/plan.ts';
import { conditionOf } from '../plan/rewrite-path.ts';
import { isJson, type Json, own, typenameOf } from './json.ts';
import type { Subtypes } from './subtypes.ts';

/** Gives fields that were asked for under another name their own again, in what a fetch gave. */
export function rename(value: unknown, { path, to }: Fetch['renamed'][number], subtypes: Subtypes, at = 0): void {
  if (Array.isArray(value)) {
    for (const item of value) rename(item, { path, to }, subtypes, at);
    return;
  }
  const step = path[at];
  if (!isJson(value) || step === undefined) return;
  const condition = conditionOf(step);
  if (condition !== undefined) {
    if (isPossibly(value, condition, subtypes)) rename(value, { path, to }, subtypes, at + 1);
  } else if (at < path.length - 1) rename(own(value, step), { path, to }, subtypes, at + 1);
  else if (own(value, step) !== undefined) {
    value[to] = value[step];
    delete value[step];
  }
}

/** Whether an object may be of a type: of one that does not say its own the hub asked nothing else. */
export function isPossibly(object: Json, condition: string, subtypes: Subtypes): boolean {
  const type = typenameOf(object);
  return type === undefined || subtypes.isOf(type, condition);
}
