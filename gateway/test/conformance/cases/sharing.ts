import type { ConformanceCase } from '../case.fixture.ts';

const point = (x: number) => ({ x, y: x * 10, z: x * 100 });
const places = ['l1', 'l2'].map((id, at) => ({
  __typename: 'Place',
  id,
  name: `place ${at}`,
  old: `old ${at}`,
  code: `c${at}`,
  area: at * 7,
  point: point(at),
}));

const world = () => ({
  entities: places,
  fields: {
    'Query.places': () => places,
    'Query.near': () => places.toReversed(),
    'Query.now': () => 'noon',
    'Place.label': ({ old }: { old: string }) => `label of ${old}`,
  },
});

export const sharingCases: ConformanceCase[] = [
  {
    name: 'a value type has some of its fields in one subgraph and some in another',
    subgraphs: {
      a: `type Query { places: [Place] } type Place @key(fields: "id") { id: ID! point: Point @shareable }
        type Point { x: Int @shareable y: Int }`,
      b: `type Query { near: [Place] } type Place @key(fields: "id") { id: ID! point: Point @shareable }
        type Point { x: Int @shareable z: Int }`,
    },
    world,
    queries: [
      { query: '{ places { point { x y } } }', reached: { order: ['a'] } },
      '{ places { point { z } } }',
      '{ places { point { z x y } } near { point { y z x } } }',
    ],
  },
  {
    name: 'a shared field is taken wherever the way leads, one fetch where one has all',
    subgraphs: {
      a: `type Query { places: [Place] now: String @shareable } type Place @key(fields: "id") { id: ID! name: String @shareable area: Int }`,
      b: `type Query { near: [Place] now: String @shareable } type Place @key(fields: "id") { id: ID! name: String @shareable code: String }`,
    },
    world,
    queries: [
      { query: '{ near { name code } now }', reached: { order: ['b'] } },
      { query: '{ places { name area } now }', reached: { order: ['a'] } },
      '{ now places { code name } near { area } }',
    ],
  },
  {
    name: 'a field that is null in one subgraph’s types and never in another’s may be null',
    subgraphs: {
      a: `type Query { places: [Place!]! } type Place @key(fields: "id") @shareable { id: ID! name: String! }`,
      b: `type Query { near: [Place] } type Place @key(fields: "id") @shareable { id: ID! name: String }`,
    },
    world: () => {
      const nameless = { __typename: 'Place', id: 'l9', name: null };
      return {
        entities: [...places, nameless],
        fields: { 'Query.places': () => places, 'Query.near': () => [nameless] },
      };
    },
    queries: [
      '{ places { name } near { name } }',
      { query: '{ __type(name: "Place") { fields { name type { kind } } } }' },
    ],
  },
  {
    name: 'an overridden field is asked of its new subgraph alone',
    subgraphs: {
      a: `type Query { places: [Place] } type Place @key(fields: "id") { id: ID! old: String name: String }`,
      b: `type Place @key(fields: "id") { id: ID! old: String @override(from: "a") }`,
    },
    world,
    queries: [{ query: '{ places { old } }', reached: { order: ['a', 'b'] } }, '{ places { name old id } }'],
  },
  {
    name: 'what overrides may be required by who gave the field up',
    subgraphs: {
      a: `type Query { places: [Place] } type Place @key(fields: "id") { id: ID! old: String name: String }`,
      b: `type Place @key(fields: "id") { id: ID! old: String @override(from: "a") }`,
      c: `type Place @key(fields: "id") { id: ID! old: String @external label: String @requires(fields: "old") }`,
    },
    world,
    queries: ['{ places { label } }', '{ places { label old } }'],
  },
  {
    name: 'an overridden field that is a key stays one where it was',
    subgraphs: {
      a: `type Query { places: [Place] }
        type Place @key(fields: "id") @key(fields: "code") { id: ID! code: String! area: Int }`,
      b: `type Place @key(fields: "id") { id: ID! code: String! @override(from: "a") @shareable name: String }`,
      c: `type Query { near: [Place] } type Place @key(fields: "code") { code: String! }`,
    },
    world,
    queries: ['{ places { name area code } }', '{ near { area name code } }'],
  },
  {
    name: 'an override whose label nobody has stays where it was',
    subgraphs: {
      a: `type Query { places: [Place] } type Place @key(fields: "id") { id: ID! name: String }`,
      b: `type Place @key(fields: "id") { id: ID! name: String @override(from: "a", label: "percent(0)") area: Int }`,
    },
    world,
    queries: [{ query: '{ places { name } }', reached: { order: ['a'] } }, '{ places { name area } }'],
  },
  {
    name: 'an override whose label everyone has is all the way over',
    subgraphs: {
      a: `type Query { places: [Place] } type Place @key(fields: "id") { id: ID! name: String }`,
      b: `type Place @key(fields: "id") { id: ID! name: String @override(from: "a", label: "percent(100)") area: Int }`,
    },
    world,
    queries: [{ query: '{ places { name } }', reached: { order: ['a', 'b'] } }, '{ places { name area } }'],
  },
  {
    name: 'an override of a label of the house’s own is over where the label holds',
    subgraphs: {
      a: `type Query { places: [Place] } type Place @key(fields: "id") { id: ID! name: String area: Int }`,
      b: `type Place @key(fields: "id") { id: ID! name: String @override(from: "a", label: "new-home") area: Int @override(from: "a", label: "not-yet") }`,
    },
    overrideLabels: ['new-home', 'other'],
    world,
    queries: ['{ places { name area } }', { query: '{ places { area } }', reached: { order: ['a'] } }],
  },
];
