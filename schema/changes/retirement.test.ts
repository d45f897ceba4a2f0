import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { plannedIn, removalDateOf, retirementIn } from './retirement.ts';

test.each([
  ['Use title. Removed after 2027-03-31.', '2027-03-31'],
  ['Removed after 2028-02-29.', '2028-02-29'],
  ['Two lines.\nRemoved after 2027-03-31.', '2027-03-31'],
])('%j names the day of removal', (reason, day) => {
  expect(removalDateOf(reason)).toBe(day);
});

test.each([
  'Use title.',
  'Removed after 2027-03-31. Use title.',
  'Removed after 2027-03-31',
  'Removed after 2027-02-29.',
  'Removed after 2027-13-01.',
  'removed after 2027-03-31.',
  'NotRemoved after 2027-03-31.',
])('%j names no day of removal', (reason) => {
  expect(removalDateOf(reason)).toBe(null);
});

const schema = buildSchema(`
  type Query {
    plan(year: Int @deprecated(reason: "Removed after 2026-05-31.")): Plan
    archive(year: Int): Archive @deprecated(reason: "Removed after 2026-10-31.")
    oldArchive: Archive @deprecated(reason: "Removed after 2026-09-30.")
    hits: Hit
    later: Int @deprecated(reason: "Removed after 2026-11-22.")
    undated: Int @deprecated(reason: "Some day.")
  }
  type Plan { id: ID! }
  type Archive { shelf: Shelf! plan: Plan }
  type Shelf { archive: Archive number: Int kind: Kind }
  enum Kind { WOOD STEEL }
  union Hit = Plan | Leaflet
  type Leaflet {
    name: String @deprecated(reason: "Removed after 2026-07-31.")
    text(part: Int): String @deprecated(reason: "Removed after 2026-08-31.")
  }
`);

test.each<[coordinate: string, since: string | undefined, what: string]>([
  ['Query.archive', '2026-10-31', 'a deprecated field'],
  ['Query.archive(year:)', '2026-10-31', 'an argument of a deprecated field'],
  ['Query.plan(year:)', '2026-05-31', 'a deprecated argument'],
  ['Archive', '2026-10-31', 'a type when the last way to it is over'],
  ['Archive.shelf', '2026-10-31', 'a field of such a type'],
  ['Kind.WOOD', '2026-10-31', 'a value of an enum that only such a type leads to'],
  ['Leaflet', '2026-08-31', 'a type when its last field is over, though a union has it'],
  ['Query.later', undefined, 'a field on the day of its removal itself'],
  ['Query.undated', undefined, 'a deprecation without a day'],
  ['Plan', undefined, 'a type that something else leads to'],
  ['Query', undefined, 'a root type'],
  ['Nothing.here', undefined, 'what is not there'],
])('%s is retired since %s: %s', (coordinate, since) => {
  expect(retirementIn(schema, '2026-11-22')(coordinate)).toBe(since);
});

test.each<[coordinate: string, day: string | undefined, what: string]>([
  ['Query.later', '2026-11-22', 'a deprecated field on its day'],
  ['Query.undated', undefined, 'a deprecation without a day'],
  ['Query.archive', undefined, 'a day that is past'],
  ['Plan.id', undefined, 'what is not deprecated'],
])('%s is to go on %s: %s', (coordinate, day) => {
  expect(plannedIn(schema, '2026-11-22')(coordinate)).toBe(day);
});

test('what lies in a field that is to go is to go with it, or before', () => {
  const field = (argument: string) => `type Query {
    a(b: Int ${argument}): Int @deprecated(reason: "Removed after 2027-03-31.")
  }`;
  const planned = (argument: string) => plannedIn(buildSchema(field(argument)), '2026-11-22')('Query.a(b:)');
  expect(planned('')).toBe('2027-03-31');
  expect(planned('@deprecated(reason: "Removed after 2027-01-31.")')).toBe('2027-01-31');
});
