import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { type JoinedType, resolversOf, type Supergraph, type TypePart } from '../../supergraph/supergraph.ts';
import { documentedTypes } from './elements.ts';

/** A ministry's part in a type. */
export interface Share {
  ministry: string;
  /** The fields that it resolves and not all others do; empty where all resolve the same. */
  fields: string[];
}

/** Which ministries answer for what, by the names of their subgraphs. */
export interface Owners {
  /** Those that answer for anything that the schema shows, in alphabetical order. */
  ministries: string[];
  ofField: (type: string, field: string) => string[];
  /** The one with the most fields first. */
  ofType: (type: string) => Share[];
  /** Whose the type is; null where all have their part in it, as in `Query` and in value types. */
  leadOf: (type: string) => string | null;
}

/**
 * Owners by a supergraph's directives, of what the schema shows: a ministry that answers for nothing in it is not named,
 * also where it shares a value type with others.
 */
export function findOwners(schema: GraphQLSchema, { urls, types }: Supergraph): Owners {
  const named = (found: string[]) => [...new Set(found)].toSorted();
  const answering = (typeName: string, name: string): string[] => {
    const type = types.get(typeName);
    const field = type?.fields.get(name);
    if (!type || !field) return type?.members.has(name) ? ableOf(type) : [];
    if (field.isCommon) return ableOf(type);
    const resolving = resolversOf(field);
    if (resolving.length > 0) return resolving;
    const interfaces = [...type.parts.values()].flatMap(({ links }) => [...links]);
    const given = interfaces.flatMap((each) => answering(each, name));
    return given.length > 0 ? given : ableOf(type);
  };

  const shownFields = new Map(
    documentedTypes(schema)
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .map((type) => [type.name, Object.keys(type.getFields())]),
  );
  const ofFields = [...shownFields].flatMap(([type, fields]) => fields.map((field) => named(answering(type, field))));
  const own = ofFields.filter((names) => names.length < urls.size).flat();
  const ministries = [...new Set(own.length > 0 ? own : ofFields.flat())].toSorted();
  const shown = (names: string[]) => names.filter((name) => ministries.includes(name));

  const ofField = (type: string, field: string) => shown(named(answering(type, field)));
  const ofType = (typeName: string): Share[] => {
    const fields = (shownFields.get(typeName) ?? []).map((field) => ({ field, names: ofField(typeName, field) }));
    const type = types.get(typeName);
    const all = new Set(fields.length > 0 || !type ? fields.flatMap(({ names }) => names) : shown(named(ableOf(type))));
    return [...all]
      .map((ministry) => ({
        ministry,
        fields: fields
          .filter(({ names }) => names.length < all.size && names.includes(ministry))
          .map(({ field }) => field),
      }))
      .toSorted((one, other) => other.fields.length - one.fields.length);
  };
  const leadOf = (typeName: string) => {
    const [first, second] = ofType(typeName);
    if (second === undefined) return first?.ministry ?? null;
    const parts = types.get(typeName)?.parts ?? new Map<string, TypePart>();
    const isEntity = [...parts.values()].some(isResolvable);
    return isEntity && first && first.fields.length > second.fields.length ? first.ministry : null;
  };
  return { ministries, ofField, ofType, leadOf };
}

/** Who declares more of a type than a stub; all who declare it where nobody does. */
function ableOf({ parts }: JoinedType): string[] {
  const able = [...parts].filter(([, part]) => part.keys.size === 0 || isResolvable(part));
  return (able.length > 0 ? able : [...parts]).map(([ministry]) => ministry);
}

const isResolvable = ({ keys }: TypePart): boolean => [...keys.values()].includes(true);
