import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { documentedTypes } from './elements.ts';
import type { JoinedSupergraph, JoinedType } from './supergraph.ts';

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
export function findOwners(schema: GraphQLSchema, { graphs, types }: JoinedSupergraph): Owners {
  const named = (found: string[]) => [...new Set(found.map((graph) => graphs.get(graph) ?? graph))].toSorted();

  const resolversOf = ({ graphs: known }: JoinedType) => {
    const able = known.filter(({ isStub }) => !isStub);
    return (able.length > 0 ? able : known).map(({ graph }) => graph);
  };
  const graphsOf = (typeName: string, field: string): string[] => {
    const type = types.get(typeName);
    const member = type?.members.get(field);
    if (type === undefined || member === undefined) return [];
    const { joined } = member;
    const resolving = joined.flatMap(({ graph, isForeign }) => (graph === null || isForeign ? [] : [graph]));
    if (resolving.length > 0) return resolving;
    const given = joined.length > 0 ? type.interfaces.flatMap((name) => graphsOf(name, field)) : [];
    return given.length > 0 ? given : resolversOf(type);
  };

  const shownFields = new Map(
    documentedTypes(schema)
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .map((type) => [type.name, Object.keys(type.getFields())]),
  );
  const ofFields = [...shownFields].flatMap(([type, fields]) => fields.map((field) => named(graphsOf(type, field))));
  const own = ofFields.filter((names) => names.length < graphs.size).flat();
  const ministries = [...new Set(own.length > 0 ? own : ofFields.flat())].toSorted();
  const shown = (names: string[]) => names.filter((name) => ministries.includes(name));

  const ofField = (type: string, field: string) => shown(named(graphsOf(type, field)));
  const ofType = (typeName: string): Share[] => {
    const fields = (shownFields.get(typeName) ?? []).map((field) => ({ field, names: ofField(typeName, field) }));
    const type = types.get(typeName);
    const all = new Set(
      fields.length > 0 || !type ? fields.flatMap(({ names }) => names) : shown(named(resolversOf(type))),
    );
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
    const isEntity = types.get(typeName)?.graphs.some(({ isStub, hasKey }) => hasKey && !isStub);
    return isEntity && first && first.fields.length > second.fields.length ? first.ministry : null;
  };
  return { ministries, ofField, ofType, leadOf };
}
