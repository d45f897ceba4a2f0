import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { argumentOf, memberOf } from './coordinate.ts';

/** Whatever of a schema has a place of its own in the reference. */
export interface Element {
  /** As the GraphQL specification writes it. */
  coordinate: string;
  kind: 'type' | 'field' | 'argument' | 'enumValue' | 'inputField';
  description: string;
  /** Why it is to go; null where it stays. */
  deprecation: string | null;
}

/** The types that the reference tells of, by name: all but those that GraphQL itself defines. */
export function documentedTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** The elements of a type: itself, then each member followed by its arguments. */
export function elementsOf(type: GraphQLNamedType): Element[] {
  return [element('type', type.name, type), ...membersOf(type)];
}

function membersOf(type: GraphQLNamedType): Element[] {
  if (isEnumType(type)) {
    return type.getValues().map((value) => element('enumValue', memberOf(type.name, value.name), value));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) =>
      element('inputField', memberOf(type.name, field.name), field),
    );
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    element('field', memberOf(type.name, field.name), field),
    ...field.args.map((argument) => element('argument', argumentOf(type.name, field.name, argument.name), argument)),
  ]);
}

function element(
  kind: Element['kind'],
  coordinate: string,
  { description, deprecationReason }: { description?: string | null; deprecationReason?: string | null },
): Element {
  return { coordinate, kind, description: description ?? '', deprecation: deprecationReason ?? null };
}
