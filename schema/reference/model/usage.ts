import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { argumentOf, memberOf } from './coordinate.ts';

/** By type: the coordinates of the fields that return it, of the arguments and input fields that take it, and the unions with it. */
export function findUsage(types: readonly GraphQLNamedType[]): Map<string, string[]> {
  const uses = types.flatMap((type) =>
    usedBy(type).map(([used, coordinate]) => ({ name: getNamedType(used).name, coordinate })),
  );
  const byType = Map.groupBy(uses, ({ name }) => name);
  return new Map([...byType].map(([name, found]) => [name, found.map(({ coordinate }) => coordinate)]));
}

function usedBy(type: GraphQLNamedType): [GraphQLType, string][] {
  if (isUnionType(type)) return type.getTypes().map((member) => [member, type.name]);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [field.type, memberOf(type.name, field.name)]);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field): [GraphQLType, string][] => [
    [field.type, memberOf(type.name, field.name)],
    ...field.args.map((argument): [GraphQLType, string] => [
      argument.type,
      argumentOf(type.name, field.name, argument.name),
    ]),
  ]);
}
