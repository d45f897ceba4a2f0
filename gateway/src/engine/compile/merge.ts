import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { FetchFailure } from '../fetch/failure.ts';
import { isJson, type Json, own, typenameOf } from './json.ts';
import type { Subtypes } from './subtypes.ts';

/** A field that a fetch asks for. */
export interface FetchedField {
  name: string;
  /** What is asked for within it; null for a leaf. */
  within: FetchedFields | null;
}

export type FetchedFields = FetchedField[];

/** The fields of a selection set of a fetch, whatever types they are asked of. */
export function fetchedFields({ selections }: SelectionSetNode): FetchedFields {
  const fields = new Map<string, SelectionSetNode[]>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const sets = fields.get(name) ?? [];
        fields.set(name, sets);
        if (selection.selectionSet) sets.push(selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
    }
  };
  collect({ kind: Kind.SELECTION_SET, selections });
  return [...fields].map(([name, sets]) => ({
    name,
    within:
      sets.length === 0
        ? null
        : fetchedFields({ kind: Kind.SELECTION_SET, selections: sets.flatMap((set) => set.selections) }),
  }));
}

/** The selection set of a fetch's operation. */
export function rootSelections(document: DocumentNode): SelectionSetNode {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('the fetch has no operation');
  return operation.selectionSet;
}

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
