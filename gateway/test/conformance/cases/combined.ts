import type { ConformanceCase } from '../case.fixture.ts';

const makers = ['m1', 'm2'].map((id, at) => ({ __typename: 'Maker', id, name: `maker ${id}`, rate: at + 2 }));
const items = ['i1', 'i2', 'i3'].map((id, at) => ({
  __typename: at === 1 ? 'Film' : 'Book',
  id,
  title: `title ${at}`,
  price: at * 10 + 1,
  rating: at === 2 ? null : at + 3,
  pages: at * 100,
  minutes: at * 90,
  maker: makers[at] ?? null,
}));

const fields = {
  'Query.items': () => items,
  'Query.top': () => items.toReversed(),
  'Query.books': () => items.filter(({ __typename }) => __typename === 'Book'),
  'Query.rows': () => [[items[0], null], [], [items[2], items[1]]],
  'Mutation.publish': () => items[1],
  'Item.verdict': ({ rating }: { rating: number | null }) => (rating === null ? 'unrated' : `rated ${rating}`),
  'Book.shipping': ({ price }: { price: number }, { times }: { times?: number }) => price * (times ?? 1),
  'Film.shipping': ({ price }: { price: number }, { times }: { times?: number }) => price * 1000 * (times ?? 1),
  'Book.royalty': (has: { maker: { rate: number } | null; price: number }) => (has.maker?.rate ?? 0) * has.price,
};
const world = () => ({ entities: [...items, ...makers], fields });

const library = `type Query { items: [Item] books: [Book] } type Mutation { publish: Item }
  interface Item @key(fields: "id") { id: ID! title: String }
  type Book implements Item @key(fields: "id") { id: ID! title: String pages: Int }
  type Film implements Item @key(fields: "id") { id: ID! title: String minutes: Int }`;
const ratings = `type Item @interfaceObject @key(fields: "id") { id: ID! rating: Int }`;
const verdicts = `type Query { top: [Item] } type Item @interfaceObject @key(fields: "id") {
  id: ID! rating: Int @external verdict: String @requires(fields: "rating")
}`;

export const combinedCases: ConformanceCase[] = [
  {
    name: 'an interface object’s field requires one of another interface object',
    subgraphs: { library, ratings, verdicts },
    world,
    queries: [
      '{ items { verdict } }',
      '{ top { verdict title } }',
      '{ books { verdict pages } top { id verdict } }',
      'mutation { publish { verdict ... on Film { minutes } } }',
    ],
  },
  {
    name: 'what an interface object requires may be inaccessible',
    subgraphs: { library, ratings: ratings.replace('rating: Int', 'rating: Int @inaccessible'), verdicts },
    world,
    queries: ['{ items { title verdict } }', '{ top { verdict } }', { query: '{ items { rating } }', fails: true }],
  },
  {
    name: 'types of one list require different fields, of different subgraphs, with arguments and conditions',
    subgraphs: {
      library: `type Query { items: [Any] rows: [[Any]] } union Any = Book | Film
        type Book @key(fields: "id") { id: ID! price: Int } type Film @key(fields: "id") { id: ID! }`,
      films: `type Film @key(fields: "id") { id: ID! price: Int minutes: Int }`,
      shipping: `type Book @key(fields: "id") { id: ID! price: Int @external shipping(times: Int): Int @requires(fields: "price") }
        type Film @key(fields: "id") { id: ID! price: Int @external shipping(times: Int): Int @requires(fields: "price") }`,
    },
    world,
    queries: [
      '{ items { ... on Book { shipping } ... on Film { shipping } } }',
      '{ rows { ... on Film { shipping(times: 2) minutes } ... on Book { price } __typename } }',
      ...[true, false].map((some) => ({
        query: `query ($n: Int, $some: Boolean!) { rows { ...B @include(if: $some) ... on Film { shipping(times: $n) @skip(if: $some) price } } }
          fragment B on Book { one: shipping(times: $n) two: shipping }`,
        variables: { n: 3, some },
      })),
    ],
  },
  {
    name: 'what is required of an entity inside may be provided on the way, or fetched where it is not',
    subgraphs: {
      library: `type Query { books: [Book] } type Book @key(fields: "id") { id: ID! price: Int @shareable maker: Maker @shareable }
        type Maker @key(fields: "id") { id: ID! rate: Int @shareable name: String }`,
      royalties: `type Query { top: [Any] @provides(fields: "... on Book { price maker { rate } }") } union Any = Book | Film type Film { minutes: Int }
        type Book @key(fields: "id") { id: ID! price: Int @external maker: Maker @external royalty: Int @requires(fields: "price maker { rate }") }
        type Maker @key(fields: "id") { id: ID! rate: Int @external }`,
    },
    world,
    queries: [
      '{ books { royalty } }',
      '{ top { ... on Book { price maker { rate } } ... on Film { minutes } } }',
      '{ top { ... on Book { royalty } } }',
      '{ top { ... on Book { royalty maker { name } } } books { id royalty maker { rate } } }',
    ],
  },
  {
    name: 'an override, a shared value and an inaccessible key meet in one entity',
    subgraphs: {
      a: `type Query { books: [Book] } type Book @key(fields: "id") { id: ID! @inaccessible title: String price: Int about: About @shareable }
        type About { pages: Int @shareable }`,
      b: `type Book @key(fields: "id") { id: ID! title: String @override(from: "a") about: About @shareable } type About { pages: Int @shareable rating: Int }`,
      c: `type Book @key(fields: "id") { id: ID! title: String @external label: String @requires(fields: "title") }`,
    },
    world: () => ({
      ...world(),
      fields: {
        ...fields,
        'Book.about': ({ pages, rating }: { pages: number; rating: number }) => ({ pages, rating }),
        'Book.label': ({ title }: { title: string }) => `«${title}»`,
      },
    }),
    queries: [
      '{ books { label about { pages } } }',
      '{ books { id: label title about { rating pages } price } }',
      { query: '{ books { id } }', fails: true },
    ],
  },
  {
    name: 'two subgraphs know an interface and all its types by their keys, a third the interface alone',
    subgraphs: {
      library,
      shop: `interface Item @key(fields: "id") { id: ID! price: Int }
        type Book implements Item @key(fields: "id") { id: ID! price: Int } type Film implements Item @key(fields: "id") { id: ID! price: Int }`,
      verdicts: `type Query { top: [Item] } ${ratings}`,
    },
    world,
    queries: [
      '{ items { price rating } }',
      '{ top { price } }',
      '{ top { rating title ... on Book { price pages } } }',
      'mutation { publish { price rating title } }',
    ],
  },
];
