import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { type Breach, toProblems } from './breach.ts';
import type { Rule } from './rule.ts';

/**
 * All connections are alike. What gives one takes `first`, `after`, `last` and `before`, none with a default. A type
 * `XConnection` has `nodes`, `edges` of `XEdge`, `totalCount` and `pageInfo`; an `XEdge` has `cursor` and `node`.
 */
export const connections: Rule = ({ composition: { apiSchema }, places }) => {
  const types = Object.values(apiSchema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const breaches = types.flatMap((type): Breach[] => [
    ...(isObjectType(type) && isConnection(type.name) ? shape(type) : []),
    ...Object.values(type.getFields()).flatMap((field) => paging(`${type.name}.${field.name}`, field)),
  ]);
  return toProblems('CONNECTION_SHAPE', breaches, places);
};

const isConnection = (name: string) => name.endsWith('Connection');

const pagingArguments = { first: 'Int', after: 'String', last: 'Int', before: 'String' };

function paging(coordinate: string, { type, args }: GraphQLField<unknown, unknown>): Breach[] {
  if (!isConnection(getNamedType(type).name)) return [];
  const breaks = Object.entries(pagingArguments).filter(([name, expected]) => {
    const argument = args.find((each) => each.name === name);
    return String(argument?.type) !== expected || argument?.defaultValue !== undefined;
  });
  if (breaks.length === 0) return [];
  const expected = breaks.map(([name, of]) => `\`${name}: ${of}\``).join(', ');
  return [
    {
      coordinate,
      message: `${coordinate} gives a connection, but does not take ${expected} without a default.`,
      fix: 'Let it take `first: Int`, `after: String`, `last: Int` and `before: String`, as all connections do.',
    },
  ];
}

function shape(connection: GraphQLObjectType): Breach[] {
  const { name } = connection;
  const edgeName = name.replace(/Connection$/, 'Edge');
  const { nodes, edges, totalCount, pageInfo } = connection.getFields();
  const edge = edges && getNamedType(edges.type);
  const { cursor, node } = isObjectType(edge) ? edge.getFields() : {};
  const faults = [
    ...(nodes && isListType(getNullableType(nodes.type)) ? [] : ['`nodes`, a list']),
    ...(edges && isListType(getNullableType(edges.type)) && edge?.name === edgeName
      ? []
      : [`\`edges\`, a list of ${edgeName}`]),
    ...(String(totalCount?.type) === 'Int!' ? [] : ['`totalCount: Int!`']),
    ...(String(pageInfo?.type) === 'PageInfo!' ? [] : ['`pageInfo: PageInfo!`']),
    ...(String(cursor?.type) === 'String!' ? [] : [`\`${edgeName}.cursor: String!\``]),
    ...(node && (!nodes || getNamedType(node.type) === getNamedType(nodes.type))
      ? []
      : [`\`${edgeName}.node\`, of the type that \`nodes\` has`]),
  ];
  if (faults.length === 0) return [];
  const fix = 'Write it as the other connections are; `AgencyConnection` and `AgencyEdge` show all of it.';
  return [{ coordinate: name, message: `${name} has not: ${faults.join('; ')}.`, fix }];
}
