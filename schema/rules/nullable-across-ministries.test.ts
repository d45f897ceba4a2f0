import { expect, test } from 'vitest';
import { nullableAcrossMinistries } from './nullable-across-ministries.ts';
import { contractOf } from './small-contract.fixture.ts';

const check = (sdl: Record<string, string>) => nullableAcrossMinistries(contractOf(sdl));
const broken = (sdl: Record<string, string>) => check(sdl).map(({ message }) => message.split(' ')[0]);

const agencies = 'type Query { agencies: [Agency!] } type Agency @key(fields: "id") { id: ID! name: String }';
const stub =
  'type Query { things: [Thing!] } type Thing { agency: Agency } type Agency @key(fields: "id", resolvable: false) { id: ID! }';

test('what nobody else refers to may be promised, and keys of a stub always', () => {
  expect(check({ justice: agencies.replace('name: String', 'name: String!') })).toEqual([]);
  expect(check({ justice: agencies, labour: stub })).toEqual([]);
});

test('a non-null field of what another ministry refers to is named with both ministries', () => {
  expect(check({ justice: agencies.replace('name: String', 'name: String!'), labour: stub })).toEqual([
    {
      code: 'NON_NULL_ACROSS_MINISTRIES',
      message: 'Agency.name is non-null, but it comes from justice, and others refer to Agency: labour.',
      fix: 'Take the `!` off the end of its type, and say in its description when it is null.',
      places: [{ ministry: 'justice', file: 'justice.graphql', line: 1 }],
    },
  ]);
});

test('a key that a stub does not have is no key to the ministry that refers', () => {
  const twoKeys = agencies.replace('@key(fields: "id")', '@key(fields: "id") @key(fields: "code")');
  expect(broken({ justice: twoKeys.replace('name: String', 'code: ID!'), labour: stub })).toEqual(['Agency.code']);
});

test('what another ministry adds is nullable, though only its owner refers to the entity', () => {
  const added = 'type Agency @key(fields: "id") { id: ID! leads: Int! }';
  expect(broken({ justice: agencies, labour: added })).toEqual(['Agency.leads']);
  const promised = agencies.replace('name: String', 'name: String!');
  expect(broken({ justice: promised, labour: added.replace('Int!', 'Int') })).toEqual([]);
});

test.each([
  ['Query', 'type Query { things: [Int!]! }'],
  ['Mutation', 'type Query { x: Int } type Mutation { things: Int! }'],
  ['Query', 'schema { query: Root } type Root { things: [Int!]! }'],
])('a field of %s is nullable', (root, justice) => {
  expect(check({ justice })).toMatchObject([
    { message: expect.stringContaining(`${root}.things is non-null: while its ministry is down`) },
  ]);
});

test('a ministry refers by an interface and by a union too', () => {
  const owner = 'type Query { x: Int } type Agency @key(fields: "id") { id: ID! name: String! }';
  const by = (declared: string) => ({
    justice: owner,
    labour: `type Query { any: Any } ${declared}`,
  });
  expect(broken(by('union Any = Agency type Agency @key(fields: "id") { id: ID! }'))).toEqual(['Agency.name']);
  expect(broken(by('interface Any { id: ID! } type Agency implements Any @key(fields: "id") { id: ID! }'))).toEqual([
    'Agency.name',
  ]);
  expect(
    broken(
      by('interface Any { id: ID! } type Other implements Any { id: ID! } type Agency @key(fields: "id") { id: ID! }'),
    ),
  ).toEqual([]);
});

test('what counts is the type that the ministry itself gives', () => {
  const justice = `type Query { any: Any @shareable } interface Any { id: ID! }
type Agency implements Any @key(fields: "id") { id: ID! name: String! }`;
  const labour = 'type Query { any: Agency @shareable } type Agency @key(fields: "id") { id: ID! }';
  expect(broken({ justice, labour })).toEqual(['Agency.name']);
});

const measures = `type Query { measures: [Measure] }
interface Measure @key(fields: "id") { id: ID! title: String }
type LabourMeasure implements Measure @key(fields: "id") { id: ID! title: String kind: String }`;
const oneObject = (
  fields: string,
  type = '[Measure]!',
) => `type Query { links: [Link!] } type Link { measures: ${type} }
type Measure @interfaceObject @key(fields: "id") { id: ID! ${fields} }`;

test('who knows an interface as one object refers to all that implement it', () => {
  expect(broken({ justice: measures, 'foreign-affairs': oneObject('') })).toEqual([]);
  expect(
    broken({ justice: measures.replace('kind: String', 'kind: String!'), 'foreign-affairs': oneObject('') }),
  ).toEqual(['LabourMeasure.kind']);
});

test('a field added to an interface is told once, at the interface', () => {
  expect(broken({ justice: measures, 'foreign-affairs': oneObject('count: Int!') })).toEqual(['Measure.count']);
});

test.each([['[Measure!]!'], ['[Measure!]'], ['Measure!']])(
  'an element whose type another ministry tells is nullable, not as in %s',
  (type) => {
    expect(check({ justice: measures, 'foreign-affairs': oneObject('', type) })).toEqual([
      {
        code: 'NON_NULL_ACROSS_MINISTRIES',
        message:
          'Link.measures promises a Measure, but foreign-affairs knows Measure as @interfaceObject: another ministry tells which type it is.',
        fix: 'Take the `!` off behind Measure, and say in the description when it is null.',
        places: [{ ministry: 'foreign-affairs', file: 'foreign-affairs.graphql', line: 1 }],
      },
    ]);
  },
);

test('value types that all resolve may promise everything', () => {
  const value = 'type Day @shareable { date: String! }';
  expect(check({ justice: `type Query { a: Day } ${value}`, labour: `type Query { b: [Day!] } ${value}` })).toEqual([]);
});
