import type { FieldDefinitionNode, InputValueDefinitionNode, TypeDefinitionNode } from 'graphql';
import type { DirectiveReader } from './directives.ts';

/** What a supergraph says of the ministries that it is composed of. */
export interface Supergraph {
  /** The ministries' names with the URLs where the hub asks them unless it is told otherwise. */
  urls: ReadonlyMap<string, string>;
  /** By name. */
  types: ReadonlyMap<string, JoinedType>;
  /** Reads a directive of any node by its specification's name. */
  directives: DirectiveReader;
}

export interface JoinedType {
  name: string;
  node: TypeDefinitionNode;
  /** How each ministry declares it. */
  parts: ReadonlyMap<string, TypePart>;
  /** Its fields or input fields. */
  fields: ReadonlyMap<string, JoinedField>;
  /** Its enum values or union members, with the ministries that declare them. */
  members: ReadonlyMap<string, readonly string[]>;
}

export interface TypePart {
  /** Its keys by their fields, each with whether the ministry resolves the type by it. */
  keys: ReadonlyMap<string, boolean>;
  /** The fields at the top of its keys. */
  keyFields: ReadonlySet<string>;
  isInterfaceObject: boolean;
  /** The interfaces that it implements; or, of a union, its members. */
  links: ReadonlySet<string>;
}

export interface JoinedField {
  node: FieldDefinitionNode | InputValueDefinitionNode;
  /** How each ministry declares it; how it declares the interface's field where an `@interfaceObject` brings it. */
  parts: ReadonlyMap<string, FieldPart>;
  /** Whether all that declare the type have it, and nothing is special of it. */
  isCommon: boolean;
  /** Whether its parts are those of an interface's field. */
  isInherited: boolean;
}

/** The arguments of `@join__field`, as composition writes them. */
export interface FieldPart {
  /** The field's type there, as in SDL, where it is not the one that all together give. */
  type?: string;
  external?: boolean;
  requires?: string;
  provides?: string;
  override?: string;
  overrideLabel?: string;
  /** Another ministry has taken the field over; it is declared only for a key or a `@requires`. */
  usedOverridden?: boolean;
}

/** The ministries that answer a field, not those that declare it only to refer to it. */
export function resolversOf({ parts }: JoinedField): string[] {
  return [...parts].filter(([, part]) => !part.external && !part.usedOverridden).map(([ministry]) => ministry);
}
