import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isScalarType,
  isUnionType,
} from 'graphql';

/** How types are grouped: by what GraphQL calls them, with a list's pages, of which there are many, by themselves. */
export const kinds = ['root', 'interface', 'object', 'union', 'enum', 'input', 'scalar', 'page'] as const;

export type Kind = (typeof kinds)[number];

/** The group of a type. */
export function kindOf(type: GraphQLNamedType, schema: GraphQLSchema): Kind {
  if ([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type as never)) {
    return 'root';
  }
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  if (isScalarType(type)) return 'scalar';
  return /.(Connection|Edge)$/.test(type.name) ? 'page' : 'object';
}
