import { expect, test } from 'vitest';
import { listSizes } from './list-sizes.ts';
import { contractOf } from './small-contract.fixture.ts';

const check = (justice: string, more: Record<string, string> = {}) => listSizes(contractOf({ justice, ...more }));
const broken = (justice: string) => check(justice).map(({ message }) => message.split(' ')[0]);

test.each([
  ['a size', '[Int!] @listSize(assumedSize: 5)'],
  ['a cost', '[Int!] @cost(weight: 3)'],
  ['no list', 'Int'],
])('a field with %s is sound', (_, type) => {
  expect(check(`type Query { a: ${type} }`)).toEqual([]);
});

test.each(['[Int!]', '[Int!]!', '[[Int]]', '[Int] @listSize', '[Int] @tag(name: "x")'])('%s says no size', (type) => {
  expect(check(`type Query {\n a: ${type} }`)).toEqual([
    {
      code: 'LIST_SIZE_MISSING',
      message: 'Query.a is a list, and nothing says how long it can get.',
      fix: 'Add `@listSize(assumedSize: N)`, N being the most items that it can have.',
      places: [{ ministry: 'justice', file: 'justice.graphql', line: 2 }],
    },
  ]);
});

test('a list of an interface, and one in any ministry, needs a size', () => {
  expect(broken('type Query { i: I } interface I { a: [Int] } type T implements I { a: [Int] }')).toEqual([
    'I.a',
    'T.a',
  ]);
  const problems = check('type Query { x: Int }', { labour: 'type Query { a: [Int] }' });
  expect(problems[0]?.places).toEqual([{ ministry: 'labour', file: 'labour.graphql', line: 1 }]);
});

test('a copy of a field that is @external needs none', () => {
  const owner = 'type Query { t: T } type T @key(fields: "id") { id: ID! a: [Int] @listSize(assumedSize: 1) }';
  const stub = 'type T @key(fields: "id") { id: ID! a: [Int] @external b: Int @requires(fields: "a") }';
  expect(check(owner, { labour: stub })).toEqual([]);
});

const whole =
  '@listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)';
const connection = (directive: string) => `type Query { a(first: Int, last: Int): AConnection ${directive} }
type AConnection { nodes: [Int] edges: [AEdge] pages: [Int] @cost(weight: 1) } type AEdge { node: Int }`;

test('a connection says what slices it, and sizes its nodes and edges', () => {
  expect(check(connection(whole))).toEqual([]);
});

test.each([
  ['', ''],
  [', requireOneSlicingArgument: false', ''],
  ['assumedSize: 20, ', ''],
  ['"first", ', ''],
  [', "edges"', ''],
])('a connection whose @listSize lacks %j is told, and not its parts', (part, instead) => {
  const sdl = part === '' ? connection('') : connection(whole.replace(part, instead));
  expect(check(sdl)).toMatchObject([
    { message: 'Query.a is a connection without the `@listSize` of one.', fix: expect.stringContaining(whole) },
  ]);
});

test('what a connection has beside nodes and edges is a list like others', () => {
  expect(broken(connection(whole).replace('@cost(weight: 1)', ''))).toEqual(['AConnection.pages']);
});

test('a list to which a field passes its size on is sized', () => {
  const sdl = (sized: string) =>
    `type Query { a: Page @listSize(assumedSize: 9, sizedFields: [${sized}]) } type Page { items: [Int] rest: [Int] }`;
  expect(broken(sdl('"items", "rest"'))).toEqual([]);
  expect(broken(sdl('"items"'))).toEqual(['Page.rest']);
});

test('directives imported by another name are known', () => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed", import: [{ name: "@listSize", as: "@sized" }])
type Query { a: [Int] @sized(assumedSize: 5) b: [Int] @fed__cost(weight: 2) c: [Int] }`;
  expect(listSizes(contractOf({ labour: sdl }, { link: false })).map(({ message }) => message.split(' ')[0])).toEqual([
    'Query.c',
  ]);
});
