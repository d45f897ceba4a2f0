import type { ConformanceCase } from '../case.fixture.ts';

const makers = ['m1', 'm2'].map((id) => ({
  __typename: 'Maker',
  id,
  name: `maker ${id}`,
  city: `city of ${id}`,
  since: 1990,
}));
const products = ['p1', 'p2', 'p3'].map((id, at) => ({
  __typename: at === 2 ? 'Service' : 'Product',
  id,
  name: `name ${at}`,
  price: at * 10,
  stock: at,
  maker: makers[at] ?? null,
  second: makers[1],
}));

const subgraphs = {
  catalogue: `type Query { products: [Item] first: Product } interface Item { id: ID! name: String maker: Maker }
    type Product implements Item @key(fields: "id") { id: ID! name: String maker: Maker second: Maker }
    type Service implements Item @key(fields: "id") { id: ID! name: String maker: Maker }
    type Maker @key(fields: "id") { id: ID! name: String }`,
  prices: `type Product @key(fields: "id") { id: ID! price(times: Int = 1): Int stock: Int }
    type Service @key(fields: "id") { id: ID! price(times: Int = 1): Int }`,
  makers: `type Maker @key(fields: "id") { id: ID! city: String since: Int }`,
};

const world = () => ({
  entities: [...products, ...makers],
  fields: {
    'Query.products': () => products,
    'Query.first': () => products[0],
    'Product.price': ({ price }: { price: number }, { times }: { times: number }) => price * times,
    'Service.price': ({ price }: { price: number }, { times }: { times: number }) => price * times,
  },
});

export const fragmentCases: ConformanceCase[] = [
  {
    name: 'named fragments nest, over several subgraphs',
    subgraphs,
    world,
    queries: [
      `{ products { ...I } } fragment I on Item { id ...P ... on Service { price maker { ...M } } }
       fragment P on Product { price stock maker { ...M } } fragment M on Maker { name city }`,
      '{ first { ...P } } fragment P on Product { ... on Item { name } ...Q } fragment Q on Item { maker { since } ... on Product { stock } }',
    ],
  },
  {
    name: 'one fragment is used in many places',
    subgraphs,
    world,
    queries: [
      `{ first { maker { ...M } second { ...M } other: maker { ...M } } products { maker { ...M } } } fragment M on Maker { city name since }`,
      '{ a: first { ...P } b: first { ...P ...P } products { ...P } } fragment P on Product { price name maker { id city } }',
    ],
  },
  {
    name: 'fields that several fragments ask for are merged, with all that is below them',
    subgraphs,
    world,
    queries: [
      '{ first { maker { name } ...A ... on Product { maker { since } } ...B } } fragment A on Item { maker { city } name } fragment B on Product { name maker { id name } }',
      '{ products { ... on Product { maker { city } } ... on Item { maker { name } } ... on Service { maker { id } } } }',
      '{ ...A first { price } ...B } fragment A on Query { first { maker { city } } } fragment B on Query { first { maker { id } } products { name } }',
    ],
  },
  {
    name: 'the answer has its fields in the order in which they are first met',
    subgraphs,
    world,
    queries: [
      '{ first { stock maker { city name } id price name } }',
      '{ first { price ...A stock name } products { id } } fragment A on Product { name maker { since } id stock }',
      '{ first { second { city } maker { name } } first { maker { city } name second { name id } } }',
    ],
  },
  {
    name: 'fields that fragments on several types ask for have their order too',
    subgraphs,
    world,
    queries: [
      '{ products { ... on Product { stock } name ... on Service { price } ... on Item { id } ... on Product { price maker { city id name } } } first { id } }',
    ],
  },
  {
    name: 'the name of a type has its place among the fields of a fragment',
    subgraphs,
    world,
    queries: [
      '{ first { stock ...A } } fragment A on Product { price __typename name }',
      '{ products { name ... on Product { stock __typename price } kind: __typename } }',
      '{ users: __type(name: "Maker") { ...T } } fragment T on __Type { name __typename kind }',
    ],
  },
  {
    name: 'a fragment without a type takes that of where it stands',
    subgraphs,
    world,
    queries: [
      '{ ... { first { ... { price ... { maker { ... { city } } } } } } }',
      '{ products { ... { name ... on Product { ... { stock } } } } }',
    ],
  },
  {
    name: 'a fragment that no object can be of gives nothing',
    subgraphs: {
      a: `type Query { any: Any either: [Either] } union Any = Book | Film union Either = Film | Song interface Long { id: ID! }
        type Book implements Long @key(fields: "id") { id: ID! } type Film @key(fields: "id") { id: ID! } type Song implements Long @key(fields: "id") { id: ID! }`,
      b: `type Book @key(fields: "id") { id: ID! pages: Int } type Film @key(fields: "id") { id: ID! minutes: Int } type Song @key(fields: "id") { id: ID! bars: Int }`,
    },
    world: () => {
      const [book, film] = [
        { __typename: 'Book', id: 'b', pages: 1 },
        { __typename: 'Film', id: 'f', minutes: 2 },
      ];
      const song = { __typename: 'Song', id: 's', bars: 3 };
      return { entities: [book, film, song], fields: { 'Query.any': () => book, 'Query.either': () => [film, song] } };
    },
    queries: [
      '{ any { ... on Long { ... on Song { bars } } } either { ... on Any { ... on Book { pages } ... on Film { minutes } } } }',
      '{ any { ... on Either { ... on Film { id } } } either { ... on Long { ... on Book { id } ... on Song { bars } } } }',
      { query: '{ any { ... on Song { bars } } }', fails: true },
    ],
  },
  {
    name: 'fragments with variables and conditions work wherever they are spread',
    subgraphs,
    world,
    queries: [true, false].map((more) => ({
      query: `query ($times: Int, $more: Boolean!) { first { ...P } products { ...P @skip(if: $more) ...S @include(if: $more) } }
          fragment P on Product { price(times: $times) maker @include(if: $more) { city } }
          fragment S on Service { price(times: $times) name }`,
      variables: { times: 3, more },
    })),
  },
];
