import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type NameNode,
  visit,
} from 'graphql';
import type { Place, Problem } from './problem.ts';
import { ministries, type Ministry, ministryModules } from './sdl.ts';

/**
 * Names every type, field, argument, input field and enum value of the API schema that has no description, with the
 * places that declare it; a description in one of them is enough.
 *
 * @param modules the documents of a ministry; the SDL of this package where left out.
 */
export function missingDescriptions(
  api: GraphQLSchema,
  modules: (name: Ministry) => DocumentNode[] = ministryModules,
): Problem[] {
  const undescribed = Object.values(api.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap(describables)
    .filter(({ description }) => !description?.trim());
  if (undescribed.length === 0) return [];
  const places = declarations(modules);
  return undescribed.map(({ coordinate }) => ({
    code: 'DESCRIPTION_MISSING',
    message: `${coordinate} has no description. Write one above it, in the file of the ministry that owns it.`,
    places: places.get(coordinate) ?? [],
  }));
}

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

function declarations(modules: (name: Ministry) => DocumentNode[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const ministry of ministries) {
    for (const module of modules(ministry)) declareIn(module, ministry, places);
  }
  return places;
}

function declareIn(module: DocumentNode, ministry: Ministry, places: Map<string, Place[]>): void {
  let type = '';
  let field = '';
  const add = (coordinate: string, { loc }: NameNode) => {
    if (!loc) return;
    const place = { ministry, file: loc.source.name, line: loc.startToken.line };
    places.set(coordinate, [...(places.get(coordinate) ?? []), place]);
  };
  visit(module, {
    enter(node) {
      switch (node.kind) {
        case 'FieldDefinition':
        case 'EnumValueDefinition':
          field = node.name.value;
          add(`${type}.${field}`, node.name);
          break;
        case 'InputValueDefinition':
          add(field ? `${type}.${field}(${node.name.value}:)` : `${type}.${node.name.value}`, node.name);
          break;
        default:
          if (!('name' in node) || !/Type(Definition|Extension)$/.test(node.kind) || !node.name) break;
          type = node.name.value;
          field = '';
          add(type, node.name);
      }
    },
  });
}
