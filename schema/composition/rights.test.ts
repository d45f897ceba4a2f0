import { type FieldDefinitionNode, type ObjectTypeDefinitionNode, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { contractOf } from '../rules/small-contract.fixture.ts';

/** The rights that composition writes into the supergraph, by the coordinate of what carries them. */
function rightsIn(sdl: Record<string, string>): Record<string, string> {
  const { definitions } = parse(contractOf(sdl).composition.supergraph);
  const types = definitions as readonly ObjectTypeDefinitionNode[];
  const carriers: [string, Pick<FieldDefinitionNode, 'directives'>][] = types.flatMap((type) => [
    ...('name' in type ? [[type.name.value, type] as [string, ObjectTypeDefinitionNode]] : []),
    ...('fields' in type ? (type.fields ?? []) : []).map((field): [string, FieldDefinitionNode] => [
      `${type.name.value}.${field.name.value}`,
      field,
    ]),
  ]);
  const rights = carriers.map(([coordinate, { directives = [] }]) => [
    coordinate,
    directives
      .filter(({ name }) => /^(authenticated|requiresScopes|policy)$/.test(name.value))
      .map(print)
      .join(' '),
  ]);
  return Object.fromEntries(rights.filter(([, right]) => right !== ''));
}

const scopes = (lists: string) => `@requiresScopes(scopes: ${lists})`;

test('an interface’s field asks for the rights of all its objects together, each list with each', () => {
  const sdl = `type Query { i: I } interface I { y: Int z: Int }
    type S implements I { y: Int ${scopes('[["a"], ["b"]]')} z: Int @authenticated }
    type R implements I { y: Int ${scopes('[["a"], ["c"]]')} z: Int @policy(policies: [["p"]]) }`;
  expect(rightsIn({ justice: sdl })).toEqual({
    'I.y': scopes('[["a"], ["b", "c"]]'),
    'I.z': '@authenticated @policy(policies: [["p"]])',
    'S.y': scopes('[["a"], ["b"]]'),
    'S.z': '@authenticated',
    'R.y': scopes('[["a"], ["c"]]'),
    'R.z': '@policy(policies: [["p"]])',
  });
});

test('an interface asks for the rights of the objects that implement it', () => {
  const sdl =
    'type Query { i: I } interface I { y: Int } type S implements I @authenticated { y: Int } type R implements I { y: Int }';
  expect(rightsIn({ justice: sdl })).toEqual({ I: '@authenticated', S: '@authenticated' });
});

test('what an interface extended as one object gives to its objects has the right everywhere', () => {
  const rights = rightsIn({
    justice: `type Query { i: I } interface I @key(fields: "id") { id: ID! } type S implements I @key(fields: "id") { id: ID! }`,
    labour: 'type I @interfaceObject @key(fields: "id") { id: ID! more: Int @authenticated }',
  });
  expect(rights).toEqual({ 'I.more': '@authenticated', 'S.more': '@authenticated' });
});

test('what several ministries give asks for what all of them ask for, each list with each', () => {
  const sdl = (root: string, right: string) => `type Query { ${root}: T } type T { a: Int @shareable ${right} }`;
  const both = { justice: sdl('t', scopes('[["a"], ["b"]]')), labour: sdl('u', scopes('[["c"]]')) };
  expect(rightsIn(both)).toEqual({ 'T.a': scopes('[["a", "c"], ["b", "c"]]') });
  expect(rightsIn({ ...both, labour: sdl('u', '') })).toEqual({ 'T.a': scopes('[["a"], ["b"]]') });
});

test.each(['interface I @authenticated { y: Int }', 'interface I { y: Int @authenticated }'])(
  'no right is written on an interface: %s',
  (declared) => {
    const sdl = `type Query { i: I } ${declared} type S implements I { y: Int }`;
    expect(() => contractOf({ justice: sdl })).toThrow('cannot be applied on interfaces');
  },
);

test('what is worked out of a field with a right has that right too', () => {
  const sdl = (right: string) => ({
    justice: 'type Query { t: T } type T @key(fields: "id") { id: ID! a: Int @authenticated }',
    labour: `type T @key(fields: "id") { id: ID! a: Int @external b: Int @requires(fields: "a") ${right} }`,
  });
  expect(() => contractOf(sdl(''))).toThrow('"T.b" does not specify necessary @authenticated');
  expect(rightsIn(sdl('@authenticated'))).toEqual({ 'T.a': '@authenticated', 'T.b': '@authenticated' });
});
