import type { ConformanceCase } from '../case.fixture.ts';

const people = ['ann', 'bek', 'can', 'dos'].map((id, at) => ({
  __typename: 'Person',
  id,
  name: `name of ${id}`,
  age: 20 + at,
  city: at % 2 === 0 ? 'Almaty' : null,
  pets: at,
}));

/** Each knows the two that come after, around the circle. */
const next = ({ id }: { id: string }, by = 1) =>
  people[(people.findIndex((each) => each.id === id) + by) % people.length];

const world = () => ({
  entities: people,
  fields: {
    'Query.people': () => people,
    'Query.one': () => people[0],
    'Query.two': () => [people[1], people[0], people[1]],
    'Person.friend': (person: { id: string }) => next(person),
    'Person.friends': (person: { id: string }) => [next(person), next(person, 2)],
    'Person.boss': (person: { id: string }) => (person.id === 'dos' ? null : next(person, 2)),
    'Person.team': (person: { id: string }) => [next(person, 3), null, next(person), next(person)],
  },
});

const circle = {
  a: `type Query { people: [Person] one: Person } type Person @key(fields: "id") { id: ID! friend: Person friends: [Person!]! name: String }`,
  b: `type Query { two: [Person] } type Person @key(fields: "id") { id: ID! boss: Person team: [Person] age: Int }`,
};

export const graphCases: ConformanceCase[] = [
  {
    name: 'a graph is walked to and fro between two subgraphs',
    subgraphs: circle,
    world,
    queries: [
      '{ one { friend { boss { friend { boss { name } } } } } }',
      '{ people { boss { friends { team { friend { age } } } } } }',
      '{ one { boss { boss { friend { friend { age name } } } } } }',
    ],
  },
  {
    name: 'one entity is found by several ways and is the same each time',
    subgraphs: circle,
    world,
    queries: [
      '{ one { name age } people { age friend { age } } two { name } }',
      '{ one { friend { age } friends { age } team { name } boss { name } } }',
      '{ a: one { friend { age boss { name } } } b: one { friend { age boss { friends { age } } } } }',
    ],
  },
  {
    name: 'one entity is several times in a list, with nulls between',
    subgraphs: circle,
    world,
    queries: [
      '{ two { id name } }',
      '{ people { team { name friend { age } } } }',
      '{ two { team { name age } friends { age } } }',
    ],
  },
  {
    name: 'a type has its fields in four subgraphs, any of which may come first',
    subgraphs: {
      a: `type Query { people: [Person] } type Person @key(fields: "id") { id: ID! name: String }`,
      b: `type Query { two: [Person] } type Person @key(fields: "id") { id: ID! age: Int }`,
      c: `type Query { one: Person } type Person @key(fields: "id") { id: ID! city: String friend: Person }`,
      d: `type Person @key(fields: "id") { id: ID! pets: Int friends: [Person!] }`,
    },
    world,
    queries: [
      '{ people { name age city pets } }',
      '{ one { pets city age name id } two { city pets name } }',
      '{ one { friends { age friend { pets name friends { city } } } } }',
      { query: '{ people { city age pets } }', reached: { representations: { b: [4], c: [4], d: [4] } } },
    ],
  },
  {
    name: 'entities found at several places of one answer are completed at each',
    subgraphs: {
      a: `type Query { people: [Person] } type Person @key(fields: "id") { id: ID! friend: Person home: Home } type Home { owner: Person guests: [[Person]] }`,
      b: `type Person @key(fields: "id") { id: ID! name: String age: Int }`,
    },
    world: () => {
      const [ann, bek, can, dos] = people;
      const home = { owner: dos, guests: [[ann, bek], [], [can, null, ann]] };
      return {
        ...world(),
        fields: { ...world().fields, 'Person.home': ({ id }: { id: string }) => (id === 'bek' ? null : home) },
      };
    },
    queries: [
      '{ people { name friend { age } home { owner { name } guests { name age } } } }',
      '{ people { friend { name friend { name home { owner { age } } } } } }',
    ],
  },
];
