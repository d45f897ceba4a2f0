import {
  type ConstValueNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
} from 'graphql';
import type { Problem } from '../composition/problem.ts';
import type { Reach } from './reach.ts';
import { ministriesTypes, type Supergraph } from './supergraph.ts';

/** Something wrong with a contract, at one element; where that stands is added by who knows. */
export type Fault = Omit<Problem, 'places'> & { coordinate: string };

/** Why nobody could use a contract as it is tagged: each fault names the element. */
export function faultsOf(supergraph: Supergraph, reach: Reach, contract: string): Fault[] {
  const tag = `@tag(name: "${contract}")`;
  const { schema } = supergraph;
  const query = schema.getQueryType()?.name ?? 'Query';
  if (!reach.has(query)) return [queryEmpty(query, contract, tag)];
  return ministriesTypes(supergraph)
    .filter(({ name }) => reach.has(name))
    .flatMap(faultsOfType);

  function faultsOfType(type: GraphQLNamedType): Fault[] {
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      return [...empty(type.name, fields), ...fields.flatMap((field) => faultsOfInputField(type.name, field))];
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields());
    const open = fields.filter(({ name }) => reach.has(`${type.name}.${name}`));
    return [
      ...empty(type.name, fields),
      ...open.flatMap((field) => faultsOfArguments(`${type.name}.${field.name}`, field)),
      ...type
        .getInterfaces()
        .filter(({ name }) => reach.has(name))
        .flatMap((each) => faultsOfImplementation(type, each)),
    ];
  }

  function empty(type: string, fields: { name: string }[]): Fault[] {
    if (fields.some(({ name }) => reach.has(`${type}.${name}`))) return [];
    const through = reach.get(type) ?? type;
    return [
      {
        code: 'CONTRACT_TYPE_EMPTY',
        coordinate: type,
        message: `${type} is in the contract "${contract}" through ${through}, and none of its fields is.`,
        fix: `Give those of its fields that are open ${tag}, or take the tag off ${through}.`,
      },
    ];
  }

  function faultsOfInputField(type: string, field: GraphQLInputField): Fault[] {
    const coordinate = `${type}.${field.name}`;
    if (reach.has(coordinate)) return hiddenInDefault(coordinate, field);
    if (!isRequiredInputField(field)) return [];
    return [
      {
        code: 'CONTRACT_INPUT_FIELD_REQUIRED',
        coordinate,
        message: `${coordinate} is required and not in the contract "${contract}", so that nobody could give a ${type}, which is.`,
        fix: `Give it ${tag}, make it nullable or give it a default, or take the tag off ${reach.get(type)}.`,
      },
    ];
  }

  function faultsOfArguments(field: string, { args }: GraphQLField<unknown, unknown>): Fault[] {
    return args.flatMap((argument) => {
      const coordinate = `${field}(${argument.name}:)`;
      if (reach.has(coordinate)) return hiddenInDefault(coordinate, argument);
      if (!isRequiredArgument(argument)) return [];
      return [
        {
          code: 'CONTRACT_ARGUMENT_REQUIRED',
          coordinate,
          message: `${coordinate} is required and not in the contract "${contract}", so that nobody could ask for ${field}, which is.`,
          fix: `Give it ${tag}, make it nullable or give it a default, or take the tag off ${field}.`,
        },
      ];
    });
  }

  /** What a default says is a part of what a client reads. */
  function hiddenInDefault(coordinate: string, { type, astNode }: GraphQLArgument | GraphQLInputField): Fault[] {
    return inputFieldsIn(type, astNode?.defaultValue)
      .filter((field) => !reach.has(field))
      .map((field) => ({
        code: 'CONTRACT_DEFAULT_HIDDEN',
        coordinate,
        message: `The default of ${coordinate} gives ${field}, which is not in the contract "${contract}".`,
        fix: `Give ${field} ${tag}, take it out of the default, or take the tag off ${coordinate}.`,
      }));
  }

  function faultsOfImplementation(
    type: GraphQLObjectType | GraphQLInterfaceType,
    implemented: GraphQLInterfaceType,
  ): Fault[] {
    return Object.values(implemented.getFields()).flatMap(({ name, args }) => {
      const promised = [`.${name}`, ...args.map((argument) => `.${name}(${argument.name}:)`)];
      return promised
        .filter((member) => reach.has(implemented.name + member) && !reach.has(type.name + member))
        .slice(0, 1)
        .map((member) => ({
          code: 'CONTRACT_INTERFACE_BROKEN',
          coordinate: type.name + member,
          message: `${type.name}${member} is not in the contract "${contract}", and ${implemented.name}${member}, which it implements, is.`,
          fix: `Give it ${tag} too, or take the tag off ${implemented.name}${member}.`,
        }));
    });
  }
}

const queryEmpty = (query: string, contract: string, tag: string): Fault => ({
  code: 'CONTRACT_QUERY_EMPTY',
  coordinate: query,
  message: `The contract "${contract}" has nothing to ask for: no field of ${query} is in it.`,
  fix: `Give the fields of ${query} that are open ${tag}.`,
});

/** The coordinates of the input fields that a default gives. */
function inputFieldsIn(type: GraphQLInputType, value: ConstValueNode | undefined): string[] {
  const nullable = getNullableType(type);
  if (value?.kind === Kind.LIST) {
    const item = isListType(nullable) ? nullable.ofType : nullable;
    return value.values.flatMap((each) => inputFieldsIn(item, each));
  }
  const object = getNamedType(nullable);
  if (value?.kind !== Kind.OBJECT || !isInputObjectType(object)) return [];
  return value.fields.flatMap(({ name, value: given }) => {
    const field = object.getFields()[name.value];
    return field ? [`${object.name}.${name.value}`, ...inputFieldsIn(field.type, given)] : [];
  });
}
