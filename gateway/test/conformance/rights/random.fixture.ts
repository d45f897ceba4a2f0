import type { Caller } from '@ortaq/schema/wire';
import fc from 'fast-check';
import {
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { compiler, nobody, officer, withScopes } from './callers.fixture.ts';
import type { Right } from './model.fixture.ts';

const has =
  (...scopes: string[]) =>
  (caller: Caller) =>
    scopes.every((scope) => caller.scopes.includes(scope));

const rights: Right[] = [
  { directive: '@authenticated', holdsFor: ({ kind }) => kind !== 'anonymous' },
  { directive: '@requiresScopes(scopes: [["a"]])', holdsFor: has('a') },
  { directive: '@requiresScopes(scopes: [["a", "b"]])', holdsFor: has('a', 'b') },
  { directive: '@requiresScopes(scopes: [["a"], ["b"]])', holdsFor: (caller) => has('a')(caller) || has('b')(caller) },
  { directive: '@policy(policies: [["upr-compiling"]])', holdsFor: (caller) => caller === compiler },
  { directive: '@policy(policies: [["unknown"], ["upr-compiling"]])', holdsFor: (caller) => caller === compiler },
  { directive: '@policy(policies: [["unknown"]])', holdsFor: () => false },
  {
    directive: '@authenticated @requiresScopes(scopes: [["b"]])',
    holdsFor: (caller) => caller.kind !== 'anonymous' && has('b')(caller),
  },
];
/** Not what composition writes on an interface, since nothing else carries it. */
const ofInterfaces: Right = { directive: '@requiresScopes(scopes: [["c"]])', holdsFor: has('c') };

export const anyCaller: fc.Arbitrary<Caller> = fc.constantFrom(
  nobody,
  officer,
  withScopes('a'),
  withScopes('b'),
  withScopes('a', 'b'),
  withScopes('a', 'b', 'c'),
  compiler,
);

/** Rights in some places of a schema: mostly on fields, some on types. */
export function anyRights(schema: GraphQLSchema): fc.Arbitrary<Record<string, Right>> {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && name !== 'Dummy');
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fieldsOf = (type: (typeof composites)[number]) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  const ofObjects = composites.filter(isObjectType).flatMap(fieldsOf);
  const leaves = types.filter((type) => isEnumType(type) || (isScalarType(type) && !isSpecifiedScalarType(type)));
  const ownTypes = [...composites.filter((type) => isObjectType(type) && type !== schema.getQueryType()), ...leaves];
  const wide = composites.filter(isInterfaceType).flatMap((type) => [type.name, ...fieldsOf(type)]);
  const some = (places: string[], right: fc.Arbitrary<Right>, maxLength: number) =>
    fc.array(fc.tuple(fc.constantFrom(...places), right), { maxLength, size: 'max' });
  const any = fc.constantFrom(...rights);
  return fc
    .tuple(
      some(ofObjects, any, 8),
      some(
        ownTypes.map(({ name }) => name),
        any,
        1,
      ),
      some(wide, fc.constant(ofInterfaces), 1),
    )
    .map((given) => Object.fromEntries(given.flat()));
}
