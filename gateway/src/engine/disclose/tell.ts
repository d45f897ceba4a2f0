import { getNamedType, type GraphQLSchema, isInterfaceType, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import { isJson, type Json, own, typenameOf } from '../compile/json.ts';
import type { Subtypes } from '../compile/subtypes.ts';
import type { Told, ToldPlace } from './told.ts';

/** What the names in a ministry's answer are told by. */
export interface Telling {
  schema: GraphQLSchema;
  subtypes: Subtypes;
  /** The fields of each entity's key, by the type's name. */
  keys: Readonly<Record<string, readonly string[]>>;
}

/**
 * Notes what a value of an answer tells: objects, lists of them, or nothing.
 *
 * @param known what else is known of the object: its key, which is not asked for again.
 */
export type Tell = (value: unknown, told: Told, known?: Json) => void;

interface TypedPlace extends ToldPlace {
  within: { name: string; tell: Tell }[];
}

/**
 * Compiles what is told at a place of an answer: each object with its type and the fields that were asked of it, whatever
 * their values are.
 *
 * @param sets all selections of the place.
 * @param type what its objects are of where they do not say so themselves.
 */
export function compileTell(sets: readonly SelectionSetNode[], type: string, telling: Telling): Tell {
  const byType = new Map<string, TypedPlace>();
  const placeOf = (name: string): TypedPlace => {
    const place = byType.get(name) ?? typedPlace(sets, name, telling);
    byType.set(name, place);
    return place;
  };
  const tell: Tell = (value, told, known) => {
    if (Array.isArray(value)) for (const each of value) tell(each, told);
    if (!isJson(value)) return;
    const name = (known && typenameOf(known)) ?? typenameOf(value) ?? type;
    if (!isObjectType(telling.schema.getType(name))) return;
    const place = placeOf(name);
    if (place.fields.length > 0) told.places.set(place, (told.places.get(place) ?? 0) + 1);
    const id = entityId(name, telling.keys[name], value, known);
    if (id !== undefined) told.entities.add(id);
    for (const within of place.within) within.tell(own(value, within.name), told);
  };
  return tell;
}

function typedPlace(sets: readonly SelectionSetNode[], type: string, telling: Telling): TypedPlace {
  const { schema, subtypes } = telling;
  const parent = schema.getType(type);
  const asked = new Map<string, { coordinate: string; type: string; sets: SelectionSetNode[] }>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value ?? type;
        if (subtypes.isOf(type, on)) collect(selection.selectionSet);
      } else if (selection.kind === Kind.FIELD) {
        const { name, alias, selectionSet } = selection;
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value] : undefined;
        // What clients cannot see is told to nobody: keys, and what other ministries require.
        if (!field) continue;
        const key = (alias ?? name).value;
        const known = asked.get(key) ?? {
          coordinate: `${type}.${name.value}`,
          type: getNamedType(field.type).name,
          sets: [],
        };
        asked.set(key, known);
        if (selectionSet) known.sets.push(selectionSet);
      }
    }
  };
  sets.forEach(collect);
  const fields = [...new Set([...asked.values()].map(({ coordinate }) => coordinate))];
  const within = [...asked].flatMap(([name, each]) =>
    each.sets.length > 0 ? { name, tell: compileTell(each.sets, each.type, telling) } : [],
  );
  return { type, fields, within };
}

/** Undefined where the answer does not say which entity it is, or it is none. */
function entityId(
  type: string,
  key: readonly string[] | undefined,
  object: Json,
  known: Json | undefined,
): string | undefined {
  if (!key) return undefined;
  let id = `${type}:`;
  for (const [at, name] of key.entries()) {
    const value = own(object, name) ?? (known && own(known, name));
    if (value === undefined) return undefined;
    id += (at > 0 ? ',' : '') + (typeof value === 'string' ? value : JSON.stringify(value));
  }
  return id;
}
