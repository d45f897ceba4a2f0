import { expect, test } from 'vitest';
import { deprecations } from './deprecations.ts';
import { contractOf } from './small-contract.fixture.ts';

const check = (deprecated: string) => deprecations(contractOf({ justice: `type Query { a: Int ${deprecated} }` }));

test('a reason with a day is complete', () => {
  expect(check('@deprecated(reason: "Use `b`. Removed after 2027-03-31.")')).toEqual([]);
  expect(check('')).toEqual([]);
});

test.each([
  ['@deprecated', 'reason and no removal date'],
  ['@deprecated(reason: "")', 'reason and no removal date'],
  ['@deprecated(reason: "Use `b`.")', 'removal date'],
  ['@deprecated(reason: "Use `b`. Removed after 2027-02-30.")', 'removal date'],
  ['@deprecated(reason: "Removed after 2027-03-31.")', 'reason'],
])('%s has no %s', (deprecated, missing) => {
  expect(check(deprecated)).toEqual([
    {
      code: 'DEPRECATION_INCOMPLETE',
      message: `The deprecation of Query.a has no ${missing}.`,
      fix: 'Write it as `@deprecated(reason: "Use title. Removed after 2027-03-31.")`: what to take instead, and a day.',
      places: [{ ministry: 'justice', file: 'justice.graphql', line: 1 }],
    },
  ]);
});

test('arguments, input fields, enum values and fields of interfaces are held to it', () => {
  const sdl = `type Query { a(b: Filter @deprecated): Colour i: I } input Filter { c: Int @deprecated }
enum Colour { RED @deprecated BLUE } interface I { d: Int @deprecated } type T implements I { d: Int }`;
  const coordinates = deprecations(contractOf({ justice: sdl })).map(({ message }) => message.split(' ')[3]);
  expect(new Set(coordinates)).toEqual(new Set(['Colour.RED', 'Filter.c', 'I.d', 'Query.a(b:)']));
});
