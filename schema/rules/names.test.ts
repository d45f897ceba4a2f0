import { expect, test } from 'vitest';
import { names } from './names.ts';
import { contractOf } from './small-contract.fixture.ts';

const check = (justice: string) => names(contractOf({ justice }));
const sound = `type Query { listings(byDay: Day, filter: AFilter, orderBy: AOrder, input: AInput): A getaway: Either i: Any }
type A implements Any { sha256: Colour } interface Any { sha256: Colour } union Either = A scalar Day
enum Colour { DARK_RED_2 } input AFilter { isRed: Boolean } input AOrder { a: Int } input AInput { a: Int }`;

test('a contract that keeps to the convention has no problem', () => {
  expect(check(sound)).toEqual([]);
});

test.each([
  [/\bA\b/g, 'thing_A', 'thing_A', 'PascalCase'],
  [/Any/g, 'any', 'any', 'PascalCase'],
  [/Either/g, 'either', 'either', 'PascalCase'],
  [/Day\b/g, 'day', 'day', 'PascalCase'],
  [/Colour/g, 'Colour_', 'Colour_', 'PascalCase'],
  [/AFilter/g, 'a_Filter', 'a_Filter', 'PascalCase'],
  [/sha256/g, 'SHA256', 'A.SHA256', 'camelCase'],
  [/byDay/g, 'by_day', 'Query.listings(by_day:)', 'camelCase'],
  [/isRed/g, 'IsRed', 'AFilter.IsRed', 'camelCase'],
  [/DARK_RED_2/g, 'darkRed', 'Colour.darkRed', 'UPPER_SNAKE_CASE'],
  [/DARK_RED_2/g, 'DARK__RED', 'Colour.DARK__RED', 'UPPER_SNAKE_CASE'],
])('with %s as %s, %s is not written in %s', (name, other, coordinate, convention) => {
  expect(check(sound.replace(name, other))).toContainEqual({
    code: 'NAME_CONVENTION',
    message: `${coordinate} is not written in ${convention}.`,
    fix: 'Rename it; where clients use it already, add the new name beside it and deprecate the old one.',
    places: [expect.objectContaining({ file: 'justice.graphql' })],
  });
});

test.each([
  ['AFilter', 'Criteria', 'The name of Criteria does not end with Filter, Order or Input.'],
  ['getaway', 'getAway', 'Query.getAway begins with the verb “get”; a query is a noun.'],
  ['listings', 'list', 'Query.list begins with the verb “list”; a query is a noun.'],
])('%s may not be %s', (name, other, message) => {
  expect(check(sound.replaceAll(name, other)).map((problem) => problem.message)).toEqual([message]);
});
