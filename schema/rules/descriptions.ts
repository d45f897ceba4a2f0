import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import type { Rule } from './rule.ts';

/** Every type, field, argument, input field and enum value has a description, in one of the places that declare it. */
export const descriptions: Rule = ({ composition, places }) =>
  Object.values(composition.apiSchema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap(describables)
    .filter(({ description }) => !description?.trim())
    .map(({ coordinate }) => ({
      code: 'DESCRIPTION_MISSING',
      message: `${coordinate} has no description.`,
      fix: 'Write one above it, in the file of the ministry that owns it.',
      places: places.get(coordinate) ?? [],
    }));

interface Describable {
  /** `Type`, `Type.field` or `Type.field(argument:)`, as the GraphQL specification writes schema coordinates. */
  coordinate: string;
  description: string | null | undefined;
}

/** A type with all that it declares. `Query` itself is every ministry's and needs no words. */
function describables(type: GraphQLNamedType): Describable[] {
  const own = type.name === 'Query' ? [] : [{ coordinate: type.name, description: type.description }];
  return [...own, ...members(type).map((each) => ({ ...each, coordinate: `${type.name}.${each.coordinate}` }))];
}

function members(type: GraphQLNamedType): Describable[] {
  if (isEnumType(type)) return type.getValues().map(named);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(named);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    named(field),
    ...field.args.map(({ name, description }) => ({
      coordinate: `${field.name}(${name}:)`,
      description,
    })),
  ]);
}

function named({ name, description }: { name: string; description?: string | null | undefined }): Describable {
  return { coordinate: name, description };
}
