import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** A part of a type, with its coordinate. */
export type Element = { coordinate: string } & (
  | { kind: 'FIELD'; is: GraphQLField<unknown, unknown> }
  | { kind: 'FIELD_ARGUMENT'; is: GraphQLArgument }
  | { kind: 'INPUT_FIELD'; is: GraphQLInputField }
  | { kind: 'ENUM_VALUE'; is: GraphQLEnumValue }
);

/** The parts of a type: its fields, each followed by its arguments, its input fields or its enum values. */
export function elementsOf(type: GraphQLNamedType): Element[] {
  const at = (name: string) => `${type.name}.${name}`;
  if (isEnumType(type)) return type.getValues().map((is) => ({ kind: 'ENUM_VALUE', is, coordinate: at(is.name) }));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((is) => ({ kind: 'INPUT_FIELD', is, coordinate: at(is.name) }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    { kind: 'FIELD', is: field, coordinate: at(field.name) } as const,
    ...field.args.map((is) => ({ kind: 'FIELD_ARGUMENT', is, coordinate: `${at(field.name)}(${is.name}:)` }) as const),
  ]);
}

/** The parts of all types of a schema by coordinate, without those of introspection. */
export function elementsIn(schema: GraphQLSchema): Map<string, Element> {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return new Map(types.flatMap(elementsOf).map((element) => [element.coordinate, element]));
}
