import type { ConformanceCase } from '../case.fixture.ts';

const makers = ['m1', 'm2'].map((id) => ({ __typename: 'Maker', id, name: `maker ${id}`, country: 'KZ', since: 1990 }));
const products = ['p1', 'p2', 'p3'].map((id, at) => ({
  __typename: 'Product',
  id,
  name: `product ${id}`,
  price: at,
  maker: makers[at] ?? null,
}));
const book = { __typename: 'Book', id: 'b1', title: 'Abai joly', pages: 900 };
const film = { __typename: 'Film', id: 'f1', title: 'Kyz Zhibek', minutes: 140 };

const world = () => ({
  entities: [...products, ...makers, book, film],
  fields: {
    'Query.top': () => products,
    'Query.all': () => products.toReversed(),
    'Query.best': () => products[0],
    'Query.found': () => [book, film, book],
    'Query.listed': () => [film, book],
  },
});

export const provideCases: ConformanceCase[] = [
  {
    name: 'what a field provides of an entity is taken from there, and only there',
    subgraphs: {
      products: `type Query { all: [Product] } type Product @key(fields: "id") { id: ID! name: String @shareable price: Int }`,
      ranking: `type Query { top: [Product] @provides(fields: "name") best: Product }
        type Product @key(fields: "id") { id: ID! name: String @external }`,
    },
    world,
    queries: [
      { query: '{ top { name id } }', reached: { order: ['ranking'] } },
      { query: '{ best { name } }', reached: { order: ['ranking', 'products'] } },
      '{ top { name price } best { name } all { name } }',
    ],
  },
  {
    name: 'what is provided may be inside another entity',
    subgraphs: {
      products: `type Query { all: [Product] } type Product @key(fields: "id") { id: ID! name: String maker: Maker @shareable }
        type Maker @key(fields: "id") { id: ID! name: String @shareable country: String @shareable }`,
      ranking: `type Query { top: [Product] @provides(fields: "maker { name }") }
        type Product @key(fields: "id") { id: ID! maker: Maker @external }
        type Maker @key(fields: "id") { id: ID! name: String @external since: Int }`,
    },
    world,
    queries: [
      { query: '{ top { maker { name } } }', reached: { order: ['ranking'] } },
      '{ top { maker { name country since } } }',
      '{ all { maker { since name } } top { name maker { id } } }',
    ],
  },
  {
    name: 'a field of an entity may provide, not only a root field',
    subgraphs: {
      products: `type Query { top: [Product] } type Product @key(fields: "id") { id: ID! name: String }`,
      makers: `type Maker @key(fields: "id") { id: ID! name: String @shareable country: String @shareable }`,
      links: `type Product @key(fields: "id") { id: ID! maker: Maker @provides(fields: "country") }
        type Maker @key(fields: "id") { id: ID! country: String @external }`,
    },
    world,
    queries: [
      { query: '{ top { maker { country } } }', reached: { order: ['products', 'links'] } },
      '{ top { name maker { name country } } }',
    ],
  },
  {
    name: 'what is provided of a union is provided for the types named',
    subgraphs: {
      library: `type Query { found: [Item] } union Item = Book | Film
        type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int }
        type Film @key(fields: "id") { id: ID! title: String @shareable minutes: Int }`,
      search: `type Query { listed: [Item] @provides(fields: "... on Book { title }") } union Item = Book | Film
        type Book @key(fields: "id") { id: ID! title: String @external } type Film @key(fields: "id") { id: ID! }`,
    },
    world,
    queries: [
      { query: '{ listed { ... on Book { title } } }', reached: { order: ['search'] } },
      '{ listed { ... on Book { title pages } ... on Film { title minutes } } }',
      '{ found { ... on Film { title } } listed { __typename ... on Film { title } } }',
    ],
  },
  {
    name: 'what is provided of an interface is provided for all its types',
    subgraphs: {
      library: `type Query { found: [Item] } interface Item { id: ID! title: String }
        type Book implements Item @key(fields: "id") { id: ID! title: String @shareable pages: Int }
        type Film implements Item @key(fields: "id") { id: ID! title: String @shareable minutes: Int }`,
      search: `type Query { listed: [Item] @provides(fields: "... on Book { title } ... on Film { title }") } interface Item { id: ID! title: String }
        type Book implements Item @key(fields: "id") { id: ID! title: String @external }
        type Film implements Item @key(fields: "id") { id: ID! title: String @external }`,
    },
    world,
    queries: [
      { query: '{ listed { title } }', reached: { order: ['search'] } },
      '{ listed { title ... on Book { pages } } found { title ... on Film { minutes } } }',
    ],
  },
];
