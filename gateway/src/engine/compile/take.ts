import { type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { isJson, type Json, own, typenameOf } from './json.ts';
import type { Path } from './run.ts';
import type { Subtypes } from './subtypes.ts';

/** What is found while an answer is looked through. */
export interface Taking {
  /** The way to what is looked at; what is deeper than it is left over. */
  readonly trail: Path;
  /** Where a field is not there that was asked for, or an object does not say of which type it is. */
  readonly lacking: Path[];
}

/**
 * Leaves of an object what was asked for, at every depth, and takes out all else.
 *
 * @param type what the object is, where that is known already.
 */
export type Take = (object: Json, taking: Taking, depth: number, type?: string) => void;

interface TakenField {
  name: string;
  take: Take | null;
  /** Whether the object must have it: not where it is asked of a type that the object may not be of. */
  isOwed: boolean;
}

interface TakenObject {
  fields: readonly TakenField[];
  names: readonly string[];
  /** Those whose values have to be looked into. */
  within: readonly TakenField[];
}

/** Of how many types a selection is known: a ministry may make up as many names as it likes. */
const mostTypes = 500;
/** How many places of one answer are named. */
const mostLacking = 200;

/** Compiles a selection of a fetch, for each type when first an object of it comes. */
export function compileTake(sets: readonly SelectionSetNode[], subtypes: Subtypes): Take {
  const selections = sets.flatMap((set) => set.selections);
  const isOfAnyType = !selections.some(({ kind }) => kind !== Kind.FIELD);
  const ofUnknown = takenObject(selections, undefined, subtypes);
  const byType = new Map<string, TakenObject>();
  const objectOf = (type: string): TakenObject => {
    const known = byType.get(type);
    if (known) return known;
    const made = takenObject(selections, type, subtypes);
    if (byType.size < mostTypes) byType.set(type, made);
    return made;
  };
  return (object, taking, depth, type = typenameOf(object)) => {
    const { names, fields, within } = isOfAnyType || type === undefined ? ofUnknown : objectOf(type);
    const isAsAsked = hasExactly(object, names);
    for (const { name, take, isOwed } of isAsAsked ? within : fields) {
      const value = own(object, name);
      if (value === undefined) {
        if (isOwed) lacks(taking, depth, name);
      } else if (name === '__typename') takeType(object, value, taking, depth);
      else if (take && value !== null) {
        taking.trail[depth] = name;
        takeValue(value, take, taking, depth + 1);
      }
    }
    if (!isAsAsked) takeOut(object, names);
  };

  function takeType(object: Json, value: unknown, taking: Taking, depth: number): void {
    if (typeof value === 'string' && subtypes.isType(value)) return;
    delete object['__typename'];
    lacks(taking, depth, '__typename');
  }
}

/** Whether an object has these and no others, in this order: as servers give them, unless something is wrong. */
function hasExactly(object: Json, names: readonly string[]): boolean {
  let at = 0;
  // Unlike Object.keys it makes no list: this is done for every object that comes.
  // oxlint-disable-next-line guard-for-in -- what is parsed inherits nothing that is listed.
  for (const name in object) if (name !== names[at++]) return false;
  return at === names.length;
}

function takenObject(selections: readonly SelectionNode[], type: string | undefined, subtypes: Subtypes): TakenObject {
  const fields = takenFields(selections, type, subtypes);
  return {
    fields,
    names: fields.map(({ name }) => name),
    within: fields.filter(({ name, take }) => take !== null || name === '__typename'),
  };
}

function takenFields(selections: readonly SelectionNode[], type: string | undefined, subtypes: Subtypes): TakenField[] {
  const found = new Map<string, { nodes: FieldNode[]; isOwed: boolean }>();
  const collect = (nodes: readonly SelectionNode[], isOwed: boolean): void => {
    for (const node of nodes) {
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        const field = found.get(name) ?? { nodes: [], isOwed: false };
        field.nodes.push(node);
        field.isOwed ||= isOwed;
        found.set(name, field);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition?.name.value;
        const { selections: within } = node.selectionSet;
        if (on === undefined || (type !== undefined && subtypes.isOf(type, on))) collect(within, isOwed);
        // What an interface stands for may be of the other type.
        else if (type === undefined || subtypes.isAbstract(type)) collect(within, false);
      }
    }
  };
  collect(selections, true);
  return [...found].map(([name, { nodes, isOwed }]) => {
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { name, isOwed, take: sets.length > 0 ? compileTake(sets, subtypes) : null };
  });
}

function takeValue(value: unknown, take: Take, taking: Taking, depth: number): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      taking.trail[depth] = index;
      takeValue(value[index], take, taking, depth + 1);
    }
  } else if (isJson(value)) take(value, taking, depth);
}

function takeOut(object: Json, asked: readonly string[]): void {
  const names = new Set(asked);
  for (const name of Object.keys(object)) if (!names.has(name)) delete object[name];
}

/** What does not say its type is lacking as a whole. */
function lacks({ trail, lacking }: Taking, depth: number, name: string): void {
  if (lacking.length >= mostLacking) return;
  const place = trail.slice(0, depth);
  lacking.push(name === '__typename' ? place : [...place, name]);
}
