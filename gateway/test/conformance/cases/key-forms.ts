import type { ConformanceCase } from '../case.fixture.ts';

export const keyFormCases: ConformanceCase[] = [
  {
    name: 'a key of several fields is matched by all of them',
    subgraphs: {
      a: `type Query { seats: [Seat] } type Seat @key(fields: "row number") { row: String! number: Int! }`,
      b: `type Seat @key(fields: "number row") { number: Int! row: String! price: Int }`,
    },
    world: () => {
      const seats = [
        { __typename: 'Seat', row: 'A', number: 1, price: 100 },
        { __typename: 'Seat', row: 'A', number: 2, price: 90 },
        { __typename: 'Seat', row: 'B', number: 1, price: 80 },
      ];
      return { entities: seats, fields: { 'Query.seats': () => seats.toReversed() } };
    },
    queries: ['{ seats { row price } }', '{ seats { price number } }'],
  },
  {
    name: 'a key may be in an object of the entity, another entity too',
    subgraphs: {
      a: `type Query { users: [User] }
        type User @key(fields: "name org { id place { city } }") { name: String! org: Org! }
        type Org @key(fields: "id") { id: ID! place: Place @shareable } type Place @shareable { city: String }`,
      b: `type User @key(fields: "name org { id place { city } }") { name: String! org: Org! age: Int }
        type Org @key(fields: "id") { id: ID! title: String place: Place @shareable } type Place @shareable { city: String }`,
    },
    world: () => {
      const org = (id: string, city: string) => ({ __typename: 'Org', id, title: `${id} of ${city}`, place: { city } });
      const users = [
        { __typename: 'User', name: 'Aru', org: org('o1', 'Almaty'), age: 30 },
        { __typename: 'User', name: 'Aru', org: org('o2', 'Almaty'), age: 41 },
        { __typename: 'User', name: 'Dana', org: org('o1', 'Almaty'), age: 22 },
      ];
      return { entities: [...users, ...users.map((each) => each.org)], fields: { 'Query.users': () => users } };
    },
    queries: [
      '{ users { age } }',
      '{ users { name age org { title place { city } id } } }',
      '{ users { org { title } } }',
    ],
  },
  {
    name: 'a key may be a list, of values or of objects',
    subgraphs: {
      a: `type Query { sets: [Set] bundles: [Bundle] }
        type Set @key(fields: "tags") { tags: [String!]! }
        type Bundle @key(fields: "parts { id }") { parts: [Part!]! } type Part @key(fields: "id") { id: ID! }`,
      b: `type Set @key(fields: "tags") { tags: [String!]! size: Int }
        type Bundle @key(fields: "parts { id }") { parts: [Part!]! price: Int } type Part @key(fields: "id") { id: ID! weight: Int }`,
    },
    world: () => {
      const set = (...tags: string[]) => ({ __typename: 'Set', tags, size: tags.join().length });
      const bundle = (...ids: string[]) => ({
        __typename: 'Bundle',
        parts: ids.map((id) => ({ __typename: 'Part', id, weight: Number(id) * 2 })),
        price: Number(ids.join('')),
      });
      const [sets, bundles] = [
        [set('a', 'b'), set('b', 'a'), set()],
        [bundle('1', '2'), bundle('2')],
      ];
      const entities = [...sets, ...bundles, ...bundles.flatMap(({ parts }) => parts)];
      return { entities, fields: { 'Query.sets': () => sets, 'Query.bundles': () => bundles } };
    },
    queries: [
      '{ sets { size } }',
      '{ bundles { price } }',
      '{ sets { tags size } bundles { price parts { weight } } }',
    ],
  },
  {
    name: 'a key may be of any type that values have',
    subgraphs: {
      a: `scalar Json enum Kind { LOW HIGH } type Query { flats: [Flat] marks: [Mark] points: [Point] }
        type Flat @key(fields: "floor lift kind") { floor: Int! lift: Boolean! kind: Kind! }
        type Mark @key(fields: "at") { at: Json! } type Point @key(fields: "x") { x: Float! }`,
      b: `scalar Json enum Kind { LOW HIGH } type Flat @key(fields: "floor lift kind") { floor: Int! lift: Boolean! kind: Kind! rent: Int }
        type Mark @key(fields: "at") { at: Json! text: String } type Point @key(fields: "x") { x: Float! y: Float }`,
    },
    world: () => {
      const flat = (floor: number, lift: boolean, kind: string) => ({
        __typename: 'Flat',
        floor,
        lift,
        kind,
        rent: floor * 7,
      });
      const flats = [flat(0, false, 'LOW'), flat(-1, true, 'HIGH'), flat(0, true, 'LOW')];
      const marks = [{ page: 1, of: ['a'] }, 'cover', 7].map((at) => ({
        __typename: 'Mark',
        at,
        text: JSON.stringify(at),
      }));
      const points = [0.5, -0.1, 1e21].map((x) => ({ __typename: 'Point', x, y: x * 2 }));
      return {
        entities: [...flats, ...marks, ...points],
        fields: { 'Query.flats': () => flats, 'Query.marks': () => marks, 'Query.points': () => points },
      };
    },
    queries: ['{ flats { rent } points { y } }', '{ marks { text } }', '{ flats { kind rent } marks { at text } }'],
  },
  {
    name: 'an entity whose key is null stays what its first subgraph says of it',
    subgraphs: {
      a: `type Query { products: [Product] } type Product @key(fields: "id") { id: ID name: String }`,
      b: `type Product @key(fields: "id") { id: ID rating: Int }`,
    },
    world: () => {
      const first = { __typename: 'Product', id: 'p1', name: 'Chair', rating: 4 };
      return {
        entities: [first],
        fields: { 'Query.products': () => [first, { __typename: 'Product', id: null, name: 'Nameless' }] },
      };
    },
    queries: ['{ products { id name rating } }'],
  },
  {
    name: 'a key with a part that is null does not match an entity that has one',
    subgraphs: {
      a: `type Query { seats: [Seat] } type Seat @key(fields: "row number") { row: String number: Int! }`,
      b: `type Seat @key(fields: "row number") { row: String number: Int! price: Int }`,
    },
    world: () => {
      const seat = { __typename: 'Seat', row: 'A', number: 1, price: 100 };
      return {
        entities: [seat],
        fields: { 'Query.seats': () => [{ __typename: 'Seat', row: null, number: 1 }, seat] },
      };
    },
    queries: ['{ seats { row number price } }'],
  },
];
