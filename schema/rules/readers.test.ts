import { expect, test } from 'vitest';
import { readers } from './readers.ts';
import { contractOf } from './small-contract.fixture.ts';

const told = (sdl: Record<string, string>) =>
  readers(contractOf(sdl)).map(({ code, message }) => `${code}: ${message}`);
const unknown = (coordinate: string) => `READERS_UNKNOWN: ${coordinate} does not say who may read it.`;
const open = '@tag(name: "public")';

test('a field that says nothing of its readers is named, with the fix and its place', () => {
  expect(readers(contractOf({ justice: `type Query {\n a: Int ${open}\n b: Int }` }))).toEqual([
    {
      code: 'READERS_UNKNOWN',
      message: 'Query.b does not say who may read it.',
      fix: 'Put @tag(name: "public") on it if everyone may; otherwise @authenticated, @requiresScopes or @policy, and say in its description why not everyone may.',
      places: [{ ministry: 'justice', file: 'justice.graphql', line: 3 }],
    },
  ]);
});

test.each([
  open,
  '@authenticated',
  '@requiresScopes(scopes: [["a"]])',
  '@policy(policies: [["a"]])',
  '@inaccessible',
  `@tag(name: "other") ${open}`,
])('%s says it', (directive) => {
  expect(told({ justice: `type Query { a: Int ${open} b: Int ${directive} }` })).toEqual([]);
});

test('another contract’s tag does not say it', () => {
  expect(told({ justice: `type Query { a: Int @tag(name: "other") }` })).toEqual([unknown('Query.a')]);
});

test('a type says it for its fields, a root type by a tag does not', () => {
  expect(told({ justice: `type Query ${open} { t: T } type T ${open} { a: Int }` })).toEqual([unknown('Query.t')]);
  expect(told({ justice: `type Query { t: T } type T @authenticated { a: Int }` })).toEqual([]);
  expect(told({ justice: `type Query { a: Int ${open} t: T @inaccessible } type T @inaccessible { b: Int }` })).toEqual(
    [],
  );
});

test.each([
  ['an enum', 'enum S @policy(policies: [["p"]]) { X }'],
  ['a scalar', 'scalar S @authenticated'],
])('%s says it for the fields that give it', (_, declared) => {
  expect(told({ justice: `type Query { s: [S!] } ${declared}` })).toEqual([]);
});

test('what the owner says holds for the stubs of others, and for keys', () => {
  const sdl = (tagged: string) => ({
    justice: `type Query { t: T ${open} } type T @key(fields: "id") { id: ID! ${tagged} name: String ${open} }`,
    labour: `type T @key(fields: "id") { id: ID! name: String @external long: String @requires(fields: "name") ${open} }`,
  });
  expect(told(sdl(open))).toEqual([]);
  expect(told(sdl(''))).toEqual([unknown('T.id')]);
});

test('a field of an interface extended as one object is told once, at the interface', () => {
  const sdl = (right: string) => ({
    justice: `type Query { i: I ${open} } interface I @key(fields: "id") { id: ID! ${open} }
      type A implements I @key(fields: "id") { id: ID! ${open} }`,
    labour: `type I @key(fields: "id") @interfaceObject { id: ID! more: Int ${right} }`,
  });
  expect(told(sdl('@authenticated'))).toEqual([]);
  expect(told(sdl(open))).toEqual([]);
  expect(told(sdl(''))).toEqual([unknown('I.more')]);
});

test('the interface’s field has the right that an object’s carries, and cannot be everyone’s', () => {
  const sdl = (own: string) =>
    `type Query { i: I ${open} } interface I { y: Int ${own} } type S implements I { y: Int @authenticated }`;
  expect(told({ justice: sdl('') })).toEqual([]);
  expect(told({ justice: sdl(open) })).toEqual([
    `READERS_CONTRADICT: I.y is everyone's by ${open}, and has @authenticated.`,
  ]);
});

test('what is everyone’s has no right, be it on the field, on its type or on what it gives', () => {
  expect(
    told({
      justice: `type Query { a: Int ${open} @authenticated t: T ${open} }
        type T @requiresScopes(scopes: [["s"]]) { b: Int ${open} }`,
    }),
  ).toEqual([
    `READERS_CONTRADICT: Query.a is everyone's by ${open}, and has @authenticated.`,
    `READERS_CONTRADICT: Query.t is everyone's by ${open}, and has @requiresScopes by T, which it gives.`,
    `READERS_CONTRADICT: T.b is everyone's by ${open}, and has @requiresScopes by T.`,
  ]);
});
