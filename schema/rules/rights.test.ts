import { expect, test } from 'vitest';
import { contractOf } from './small-contract.fixture.ts';
import { rights } from './rights.ts';

const check = (justice: string) => rights(contractOf({ justice }));
const broken = (justice: string) => check(justice).map(({ message }) => message);

test.each(['@authenticated', '@requiresScopes(scopes: [["a"]])', '@policy(policies: [["a"]])'])(
  'a field with %s is nullable',
  (right) => {
    const sdl = (type: string) => `type Query { t: T } type T {\n a: ${type} ${right}\n b: Int! }`;
    expect(check(sdl('[Int!]'))).toEqual([]);
    expect(check(sdl('[Int!]!'))).toEqual([
      {
        code: 'NON_NULL_WITH_RIGHT',
        message: `T.a carries ${right.replace(/\(.*/, '')} and is non-null.`,
        fix: 'Take the `!` off the end of its type, and say in its description who may read it.',
        places: [{ ministry: 'justice', file: 'justice.graphql', line: 2 }],
      },
    ]);
  },
);

test.each([
  ['an object', 'type S @authenticated { x: Int! }'],
  ['a scalar', 'scalar S @authenticated'],
  ['an enum', 'enum S @authenticated { X }'],
])('a field that gives %s with a right is nullable', (_, declared) => {
  const sdl = (type: string) => `type Query { t: T } type T { a: ${type} } ${declared}`;
  expect(broken(sdl('S'))).toEqual([]);
  expect(broken(sdl('[S]!'))).toEqual(['T.a is non-null, and what it gives, S, carries @authenticated.']);
});

test('the fields of a type with a right are nullable where it is met behind an interface or a union', () => {
  const type = 'type S @authenticated { x: Int! }';
  const expected = ['S.x is non-null, and S carries @authenticated and can be given as another type.'];
  expect(broken(`type Query { s: S } ${type}`)).toEqual([]);
  expect(broken(`type Query { u: U } union U = S | O type O { y: Int! } ${type}`)).toEqual(expected);
  const behind = type.replace('type S', 'type S implements I').replace('{', '{ y: Int');
  expect(broken(`type Query { i: I } interface I { y: Int } ${behind}`)).toEqual(expected);
});

test('an interface’s field takes over the right of an object’s', () => {
  const sdl = (type: string) =>
    `type Query { i: I } interface I { y: ${type} } type S implements I { y: ${type} @authenticated }`;
  expect(broken(sdl('Int'))).toEqual([]);
  expect(broken(sdl('Int!'))).toEqual([
    'I.y carries @authenticated and is non-null.',
    'S.y carries @authenticated and is non-null.',
  ]);
});

test('a right imported by another name is known', () => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@authenticated", as: "@login" }])
type Query { t: T } type T { a: Int! @login b: Int! @federation__policy(policies: [["p"]]) }`;
  expect(rights(contractOf({ labour: sdl }, { link: false })).map(({ message }) => message)).toEqual([
    'T.a carries @authenticated and is non-null.',
    'T.b carries @policy and is non-null.',
  ]);
});
