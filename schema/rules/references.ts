import { Kind } from 'graphql';
import type { JoinedType, Supergraph } from '../supergraph/supergraph.ts';
import { fieldsOf } from './supergraph.ts';

/**
 * By the name of a type with fields: the ministries that refer to it. A ministry refers to a type where a field that it
 * resolves gives the type itself, a union of which it is a member there, or an interface that it implements there; where
 * the ministry knows the interface as one object (`@interfaceObject`), all that implement it anywhere.
 */
export function referringMinistries(supergraph: Supergraph): Map<string, Set<string>> {
  const referring = new Map<string, Set<string>>();
  const all = [...supergraph.types.values()];
  for (const { resolvers } of fieldsOf(supergraph)) {
    for (const [ministry, name] of resolvers) {
      for (const type of reached(supergraph.types.get(name), ministry, all)) {
        referring.set(type, (referring.get(type) ?? new Set()).add(ministry));
      }
    }
  }
  return referring;
}

function reached(type: JoinedType | undefined, ministry: string, all: readonly JoinedType[]): string[] {
  switch (type?.node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
      return [type.name];
    case Kind.UNION_TYPE_DEFINITION:
      return [...(type.parts.get(ministry)?.links ?? [])];
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const isOneObject = type.parts.get(ministry)?.isInterfaceObject;
      const implementing = all.filter(({ parts }) =>
        isOneObject
          ? [...parts.values()].some(({ links }) => links.has(type.name))
          : parts.get(ministry)?.links.has(type.name),
      );
      return [type.name, ...implementing.map(({ name }) => name)];
    }
    default:
      return [];
  }
}
