import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
  OperationTypeNode,
} from 'graphql';
import { elementsOf } from './elements.ts';

/**
 * The names of the types that an operation can come to: by fields, arguments, input fields, possible types and
 * interfaces, from the root types on.
 *
 * @param isClosed whether a field, argument or input field, by its coordinate, is a way that nobody goes.
 */
export function reachableTypes(schema: GraphQLSchema, isClosed: (coordinate: string) => boolean): Set<string> {
  const reached = new Set<string>();
  const waiting = Object.values(OperationTypeNode).flatMap((operation): GraphQLNamedType[] => {
    const root = schema.getRootType(operation);
    return root ? [root] : [];
  });
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    if (reached.has(type.name)) continue;
    reached.add(type.name);
    waiting.push(...neighbours(type, schema, isClosed));
  }
  return reached;
}

function neighbours(
  type: GraphQLNamedType,
  schema: GraphQLSchema,
  isClosed: (coordinate: string) => boolean,
): GraphQLNamedType[] {
  const next: GraphQLNamedType[] = [];
  for (const { coordinate, is } of elementsOf(type)) {
    if ('type' in is && !isClosed(coordinate)) next.push(getNamedType(is.type));
  }
  if (isUnionType(type)) next.push(...type.getTypes());
  if (isInterfaceType(type)) next.push(...schema.getPossibleTypes(type));
  if (isInterfaceType(type) || isObjectType(type)) next.push(...type.getInterfaces());
  return next;
}
