import type { ConformanceCase } from '../case.fixture.ts';
import { told } from '../told.fixture.ts';

const cars = [
  { __typename: 'Car', id: 'c1', colour: 'RED', inside: 'GREEN', colours: ['RED', 'BLUE'], state: 'SOLD' },
  { __typename: 'Car', id: 'c2', colour: null, inside: 'BLUE', colours: [], state: 'SECRET' },
];

const hiding = `type Query { cars: [Car] state(of: State): String states: [State] first: Car }
  enum State { SOLD SECRET @inaccessible } type Car @key(fields: "id") { id: ID! state: State }`;

const ofStates = () => ({
  entities: cars,
  fields: {
    'Query.cars': () => cars,
    'Query.first': () => cars[1],
    'Query.state': told,
    'Query.states': () => ['SOLD', 'SECRET', 'SOLD'],
    'Car.strict': () => 'SECRET',
  },
});

export const enumCases: ConformanceCase[] = [
  {
    name: 'an enum that is only answered has the values of all subgraphs',
    subgraphs: {
      a: `type Query { cars: [Car] } enum Colour { RED BLUE } type Car @key(fields: "id") { id: ID! colour: Colour colours: [Colour!] }`,
      b: `enum Colour { BLUE GREEN } type Car @key(fields: "id") { id: ID! inside: Colour }`,
    },
    world: () => ({ entities: cars, fields: { 'Query.cars': () => cars } }),
    queries: [
      '{ cars { colour inside colours } }',
      { query: '{ __type(name: "Colour") { enumValues { name } } }', anyOrder: true },
    ],
  },
  {
    name: 'an enum that is only asked with has the values that all subgraphs know',
    subgraphs: {
      a: `type Query { painted(in: Colour!): String } enum Colour { RED BLUE GREEN }`,
      b: `type Query { sprayed(in: [Colour!] = [RED]): String } enum Colour { RED BLUE BLACK }`,
    },
    world: () => ({ fields: { 'Query.painted': told, 'Query.sprayed': told } }),
    queries: [
      '{ painted(in: BLUE) sprayed all: sprayed(in: [BLUE, RED]) one: sprayed(in: BLUE) }',
      { query: 'query ($in: Colour!) { painted(in: $in) sprayed(in: [$in, RED]) }', variables: { in: 'RED' } },
      { query: '{ painted(in: GREEN) }', fails: true },
      { query: 'query ($in: Colour!) { painted(in: $in) }', variables: { in: 'BLACK' }, fails: true },
      { query: '{ __type(name: "Colour") { enumValues { name } } }', anyOrder: true },
    ],
  },
  {
    name: 'an enum value that is inaccessible cannot be asked with, nor is it told of',
    subgraphs: { a: hiding, b: `type Car @key(fields: "id") { id: ID! inside: String }` },
    world: ofStates,
    queries: [
      '{ state(of: SOLD) }',
      { query: '{ state(of: SECRET) }', fails: true },
      { query: 'query ($of: State) { state(of: $of) }', variables: { of: 'SECRET' }, fails: true },
      '{ __type(name: "State") { enumValues(includeDeprecated: true) { name } } }',
    ],
  },
  {
    name: 'an enum value that is inaccessible is null, and no error tells of it',
    subgraphs: { a: hiding, b: `type Car @key(fields: "id") { id: ID! inside: String }` },
    world: ofStates,
    queries: [
      '{ cars { id state inside } }',
      '{ states }',
      '{ first { other: state } }',
      { query: '{ cars { inside } }', reached: { never: ['state'] } },
    ],
  },
  {
    name: 'an inaccessible enum value in a place that is never null takes the object with it',
    subgraphs: {
      a: hiding,
      b: `enum State { SOLD SECRET } type Car @key(fields: "id") { id: ID! strict: State! inside: String }`,
    },
    world: ofStates,
    queries: [
      { query: '{ first { id strict } state }', fails: true },
      { query: '{ first { inside strict } }', fails: true },
    ],
  },
];
