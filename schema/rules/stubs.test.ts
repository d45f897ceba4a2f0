import { expect, test } from 'vitest';
import { stubs } from './stubs.ts';
import { contractOf } from './small-contract.fixture.ts';

const check = (justice: string, labour: string, more: Record<string, string> = {}) =>
  stubs(contractOf({ labour, justice, ...more }));

const owner = `type Query { agencies: [Agency] }
type Agency @key(fields: "id") @key(fields: "code { number }") { id: ID! code: Code
 name: String @shareable
 kind: String }
type Code @shareable { number: Int }`;

test.each([
  ['its key', 'type Agency @key(fields: "id", resolvable: false) { id: ID! }'],
  ['another key', 'type Agency @key(fields: "code { number }") { code: Code } type Code @shareable { number: Int }'],
  ['a field of its own', 'type Agency @key(fields: "id") { id: ID! leads: Int }'],
  [
    'an external field for a calculation',
    'type Agency @key(fields: "id") { id: ID! kind: String @external x: Int @requires(fields: "kind") }',
  ],
])('a stub may have %s', (_, stub) => {
  expect(check(owner, `type Query { a: Agency } ${stub}`)).toEqual([]);
});

test('a stub that resolves a field of the owner is named at its own place', () => {
  expect(
    check(owner, 'type Query { a: Agency }\ntype Agency @key(fields: "id") { id: ID!\n name: String @shareable }'),
  ).toEqual([
    {
      code: 'STUB_NOT_KEY_ONLY',
      message: "Agency.name is resolved by labour too, but Agency is justice's.",
      fix: 'Take it out of the stub, and let clients read it from its owner; where it is needed for a calculation, make it `@external` and name it in `@requires`.',
      places: [{ ministry: 'labour', file: 'labour.graphql', line: 3 }],
    },
  ]);
});

test('the owner is who resolves most alone, however much others share', () => {
  const shared = (fields: string) =>
    `type Query { x: Agency @shareable } type Agency @key(fields: "id") { id: ID! ${fields} }`;
  const problems = check(
    shared('a: Int @shareable d: Int'),
    shared('a: Int @shareable b: Int @shareable c: Int @shareable'),
    {
      education: shared('b: Int @shareable c: Int @shareable'),
    },
  );
  expect(problems.map(({ message }) => message).toSorted()).toEqual([
    "Agency.a is resolved by labour too, but Agency is justice's.",
    "Agency.b is resolved by education and labour too, but Agency is justice's.",
    "Agency.c is resolved by education and labour too, but Agency is justice's.",
  ]);
});

test('where nobody resolves more alone, who resolves most owns; then the first by name', () => {
  const shared = (fields: string) =>
    `type Query { x: Agency @shareable } type Agency @key(fields: "id") { id: ID! ${fields} }`;
  const two = shared('a: Int @shareable b: Int @shareable');
  const owners = (problems: ReturnType<typeof check>) => problems.map(({ message }) => message.split(' but ')[1]);
  expect(owners(check(shared('a: Int @shareable'), two, { education: shared('b: Int @shareable') }))).toEqual([
    "Agency is labour's.",
    "Agency is labour's.",
  ]);
  expect(owners(check(two, two))).toEqual(["Agency is justice's.", "Agency is justice's."]);
});

test('to provide a field of another ministry along is to copy it', () => {
  const stub =
    'type Query { x: Int\n main: Agency @provides(fields: "name") } type Agency @key(fields: "id") { id: ID! name: String @external }';
  expect(check(owner, stub)).toMatchObject([
    {
      message: 'Query.main provides copies of fields that another ministry resolves.',
      places: [{ ministry: 'labour', file: 'labour.graphql', line: 2 }],
    },
  ]);
});

test('a value type, which has no key, may be everyone’s; a field taken over by @override is one ministry’s', () => {
  const value = 'type Day @shareable { date: String }';
  expect(check(`type Query { a: Day } ${value}`, `type Query { b: Day } ${value}`)).toEqual([]);
  const moved = 'type Agency @key(fields: "id") { id: ID! kind: String @override(from: "justice") }';
  expect(check(owner, `type Query { a: Agency } ${moved}`)).toEqual([]);
  const needed = owner.replace('type Agency', 'interface Kinded { kind: String } type Agency implements Kinded');
  expect(check(needed, `type Query { a: Agency } ${moved}`)).toEqual([]);
});

test('a second declaration of an interface that is an entity is told too', () => {
  const measures = (
    more: string,
  ) => `type Query { m${more}: Measure } interface Measure @key(fields: "id") { id: ID! title: String }
type M implements Measure @key(fields: "id") { id: ID! title: String @shareable ${more}: Int }`;
  expect(check(measures('a'), measures('b')).map(({ message }) => message)).toContain(
    "Measure.title is resolved by labour too, but Measure is justice's.",
  );
});
