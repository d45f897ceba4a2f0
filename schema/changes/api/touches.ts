import { type GraphQLSchema, isNonNullType, isObjectType, isRequiredArgument, isRequiredInputField } from 'graphql';
import { parentOf } from '../coordinates.ts';
import type { Difference } from '../difference.ts';
import type { Element } from '../elements.ts';
import type { Usage } from '../usage.ts';
import type { Inspected } from './inspected.ts';

type Touch = Pick<Difference, 'touches' | 'touchesRetired' | 'retires'>;

/** Which operations a change of the API schema touches, and whose deprecation frees it, where not by its coordinate. */
export function touchOf(change: Inspected, coordinate: string, schema: GraphQLSchema, elements: Elements): Touch {
  switch (change.type) {
    // Through an interface a client sees the interface's type of a field.
    case 'FIELD_TYPE_CHANGED':
      return { touches: ({ used }) => used.has(coordinate) };
    case 'FIELD_ARGUMENT_ADDED':
    case 'INPUT_FIELD_ADDED':
    case 'DIRECTIVE_ARGUMENT_ADDED':
      return touchesParent(coordinate);
    case 'FIELD_ARGUMENT_TYPE_CHANGED':
      return inputTypeChanged(coordinate, change.meta.oldArgumentType, change.meta.newArgumentType, elements);
    case 'INPUT_FIELD_TYPE_CHANGED':
      return inputTypeChanged(coordinate, change.meta.oldInputFieldType, change.meta.newInputFieldType, elements);
    case 'FIELD_ARGUMENT_DEFAULT_CHANGED':
    case 'INPUT_FIELD_DEFAULT_VALUE_CHANGED':
      return {
        touches: ({ omitted, nullable }) =>
          omitted.has(coordinate) || (isNonNull(coordinate, elements) && nullable.has(coordinate)),
      };
    case 'ENUM_VALUE_REMOVED':
      return {
        touches: ({ used, returned }) => used.has(coordinate) || returned.has(change.meta.enumName),
        // Who asks for the enum knew that the value goes, and has nothing to change.
        touchesRetired: ({ used }) => used.has(coordinate),
      };
    case 'ENUM_VALUE_ADDED':
      return { touches: ({ returned }) => returned.has(change.meta.enumName) };
    case 'UNION_MEMBER_ADDED':
      return { touches: ({ returned }) => returned.has(change.meta.unionName) };
    case 'UNION_MEMBER_REMOVED': {
      const member = change.meta.removedUnionMemberTypeName;
      return { touches: memberNamed(change.meta.unionName, member, schema), retires: [coordinate, member] };
    }
    case 'OBJECT_TYPE_INTERFACE_ADDED':
      return interfaceChanged(coordinate, change.meta.addedInterfaceName);
    case 'OBJECT_TYPE_INTERFACE_REMOVED':
      return interfaceChanged(coordinate, change.meta.removedInterfaceName);
    default:
      return {};
  }
}

export type Elements = ReadonlyMap<string, Element>;

function touchesParent(coordinate: string): Touch {
  const parent = parentOf(coordinate) ?? coordinate;
  return { touches: ({ used, reached }) => used.has(parent) || reached.has(parent), retires: [parent] };
}

/** One that only may not be null any more is no matter to who gives a value; one that has to be given is to who does not. */
function inputTypeChanged(coordinate: string, before: string, after: string, elements: Elements): Touch {
  const isTightened = after === `${before}!`;
  return {
    touches: ({ used, nullable, omitted }) =>
      (isTightened ? nullable : used).has(coordinate) || (isRequired(coordinate, elements) && omitted.has(coordinate)),
  };
}

/** A type that comes under an interface or leaves it touches who asks by the interface. */
function interfaceChanged(type: string, name: string): Touch {
  return { touches: ({ used }) => used.has(name), retires: [type, name] };
}

/** A union member is used by fragments on it or on an interface of it, within a field that returns the union. */
function memberNamed(union: string, member: string, schema: GraphQLSchema): (usage: Usage) => boolean {
  const type = schema.getType(member);
  const names = [member, ...(isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [])];
  return ({ used, conditions }) => used.has(union) && names.some((name) => conditions.has(name));
}

function isRequired(coordinate: string, elements: Elements): boolean {
  const element = elements.get(coordinate);
  if (element?.kind === 'FIELD_ARGUMENT') return isRequiredArgument(element.is);
  return element?.kind === 'INPUT_FIELD' && isRequiredInputField(element.is);
}

function isNonNull(coordinate: string, elements: Elements): boolean {
  const is = elements.get(coordinate)?.is;
  return is !== undefined && 'type' in is && isNonNullType(is.type);
}
