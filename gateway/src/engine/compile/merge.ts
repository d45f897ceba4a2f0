import { FetchFailure } from '../fetch/failure.ts';
import type { FetchedFields } from '../plan/fetched-fields.ts';
import { isJson, type Json, own, typenameOf } from './json.ts';
import type { Subtypes } from './subtypes.ts';

/**
 * Joins what a fetch gave to what is there. Only fields that were asked for are taken, by names that the hub chose: what
 * else a ministry sends goes nowhere.
 *
 * @throws FetchFailure where a list has another length than the same list from another ministry.
 */
export function merge(target: Json, source: Json, fields: FetchedFields, subtypes: Subtypes): void {
  for (const { name, within } of fields) {
    const given = own(source, name);
    if (given === undefined) continue;
    const present = own(target, name);
    if (present === undefined || present === null) target[name] = given;
    else if (within) mergeValue(present, given, within, subtypes);
    // A ministry that has an interface as one object does not know what the object is.
    else if (name !== '__typename' || isOnlyAbstract(target, subtypes)) target[name] = given;
  }
}

const isOnlyAbstract = (object: Json, subtypes: Subtypes) => subtypes.isAbstract(typenameOf(object) ?? '');

function mergeValue(present: unknown, given: unknown, fields: FetchedFields, subtypes: Subtypes): void {
  if (present === given) return;
  if (Array.isArray(present) && Array.isArray(given)) {
    if (present.length !== given.length) throw new FetchFailure('unusable', 'a list has another length than elsewhere');
    for (const [index, item] of given.entries()) {
      if (present[index] === null) present[index] = item;
      else mergeValue(present[index], item, fields, subtypes);
    }
  } else if (isJson(present) && isJson(given)) merge(present, given, fields, subtypes);
}
