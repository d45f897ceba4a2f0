import { getNamedType, type GraphQLSchema, isInterfaceType, isNonNullType, isObjectType } from 'graphql';
import type { ChangeClass } from '../change.ts';
import { elementsIn } from '../elements.ts';
import { withParents } from '../coordinates.ts';
import { reachableTypes } from '../reachable.ts';
import { coordinateOf, type Inspected } from './inspected.ts';

/**
 * The class of a change of the API schema: graphql-inspector's but for
 * - what no operation can come to: it breaks nobody;
 * - an optional argument without a default: SAFE, like such an input field, for who does not give it notices nothing;
 * - a default taken from what may not be null: BREAKING, it has to be given now;
 * - a value added to an enum that no field returns: SAFE, nobody receives it;
 * - a new type that implements an interface there was: DANGEROUS like a new union member, clients will receive it.
 */
export function classesBetween(before: GraphQLSchema, after: GraphQLSchema): (change: Inspected) => ChangeClass {
  const reachable = reachableTypes(before, () => false);
  const returned = returnedTypes(before);
  const elements = elementsIn(after);

  return (change) => {
    switch (change.type) {
      case 'FIELD_ARGUMENT_ADDED':
        if (!change.meta.isAddedFieldArgumentBreaking && !change.meta.hasDefaultValue) return 'SAFE';
        break;
      case 'FIELD_ARGUMENT_DEFAULT_CHANGED':
      case 'INPUT_FIELD_DEFAULT_VALUE_CHANGED': {
        const is = elements.get(coordinateOf(change))?.is;
        const isRequired = is && 'type' in is && isNonNullType(is.type) && change.meta.newDefaultValue === undefined;
        if (isRequired) return safeWhereUnreachable('BREAKING', change);
        break;
      }
      case 'ENUM_VALUE_ADDED':
        if (!returned.has(change.meta.enumName)) return 'SAFE';
        break;
      case 'OBJECT_TYPE_INTERFACE_ADDED':
        return reachable.has(change.meta.addedInterfaceName) ? 'DANGEROUS' : 'SAFE';
      default:
    }
    return safeWhereUnreachable(levels[change.criticality.level], change);
  };

  function safeWhereUnreachable(level: ChangeClass, change: Inspected): ChangeClass {
    const whole = withParents(coordinateOf(change)).at(-1) ?? '';
    return whole.startsWith('@') || reachable.has(whole) ? level : 'SAFE';
  }
}

const levels = { BREAKING: 'BREAKING', DANGEROUS: 'DANGEROUS', NON_BREAKING: 'SAFE' } as const;

function returnedTypes(schema: GraphQLSchema): Set<string> {
  const outputs = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return new Set(
    outputs.flatMap((type) => Object.values(type.getFields()).map((field) => getNamedType(field.type).name)),
  );
}
