import {
  getNamedType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { type Declared, fieldsOf, hiddenIn, rootsOf, type Supergraph, taggedIn } from './supergraph.ts';

/**
 * What is in a contract, by coordinate (`Type`, `Type.field`, `Type.field(argument:)`), and through which element a
 * client first comes to it: of a type, what gives or takes it.
 */
export type Reach = ReadonlyMap<string, string>;

/**
 * What a client of a contract can come to from the root types.
 *
 * A field or an input field is in it where it or its type carries the tag, an argument where it does itself; a root
 * type's own tag covers nothing, since every ministry adds to that type. Types come with what refers to them: of a union
 * all members, of an interface that is given all that implement it; an interface that is only implemented comes where
 * one of its fields is in the contract. What is `@inaccessible` never comes.
 */
export function reachOf(supergraph: Supergraph, contract: string): Reach {
  const { schema } = supergraph;
  const isTagged = taggedIn(supergraph, contract);
  const isHidden = hiddenIn(supergraph);
  const isOpen = (element: Declared) => isTagged(element) && !isHidden(element);
  const reach = new Map<string, string>();
  const given = new Set<GraphQLInterfaceType>();

  const roots = rootsOf(supergraph);
  for (const root of roots) if (openFields(root).length > 0) take(root, root.name);
  return reach;

  function openFields(type: GraphQLNamedType) {
    const isCovered = !roots.some((root) => root === type) && isTagged(type);
    return fieldsOf(type).filter((field) => (isCovered ? !isHidden(field) : isOpen(field)));
  }

  /** The type of something in the contract. */
  function give(type: GraphQLNamedType, through: string): void {
    take(type, through);
    if (!isInterfaceType(type) || given.has(type)) return;
    given.add(type);
    for (const object of schema.getImplementations(type).objects) take(object, through);
  }

  function take(type: GraphQLNamedType, through: string): void {
    if (reach.has(type.name) || isSpecifiedScalarType(type) || isHidden(type)) return;
    reach.set(type.name, through);
    if (isUnionType(type)) for (const member of type.getTypes()) take(member, through);
    takeFields(type);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const each of type.getInterfaces()) if (openFields(each).length > 0) take(each, type.name);
  }

  function takeFields(type: GraphQLNamedType): void {
    for (const field of openFields(type)) {
      const coordinate = `${type.name}.${field.name}`;
      reach.set(coordinate, type.name);
      give(getNamedType(field.type), coordinate);
      for (const argument of field.args.filter(isOpen)) {
        reach.set(`${coordinate}(${argument.name}:)`, coordinate);
        give(getNamedType(argument.type), `${coordinate}(${argument.name}:)`);
      }
    }
  }
}
