import { type ConformanceCase, federation1 } from '../case.fixture.ts';

const products = [
  { __typename: 'Product', id: 'p1', sku: 's1', upc: 'u1', name: 'Chair', stock: 3, rating: 4, price: 10 },
  { __typename: 'Product', id: 'p2', sku: 's2', upc: 'u2', name: 'Table', stock: 0, rating: null, price: 25 },
];

const ofProducts = () => ({ entities: products, fields: { 'Query.products': () => products } });

export const keyCases: ConformanceCase[] = [
  {
    name: 'an entity is completed by its key in another subgraph',
    subgraphs: {
      products: `type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String }`,
      reviews: `type Product @key(fields: "id") { id: ID! rating: Int }`,
    },
    world: ofProducts,
    queries: [
      '{ products { id name rating } }',
      '{ products { rating name } }',
      {
        query: '{ products { rating } }',
        reached: { order: ['products', 'reviews'], representations: { reviews: [2] } },
      },
      { query: '{ products { name } }', reached: { order: ['products'] } },
    ],
  },
  {
    name: 'subgraphs with different keys are joined over a third that has both',
    subgraphs: {
      a: `type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String }`,
      b: `type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! stock: Int }`,
      c: `type Product @key(fields: "sku") { sku: String! rating: Int }`,
    },
    world: ofProducts,
    queries: [
      { query: '{ products { rating } }', reached: { order: ['a', 'b', 'c'] } },
      '{ products { name rating stock sku id } }',
    ],
  },
  {
    name: 'a chain of keys is followed through four subgraphs',
    subgraphs: {
      a: `type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String }`,
      b: `type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! }`,
      c: `type Product @key(fields: "sku") @key(fields: "upc") { sku: String! upc: String! stock: Int }`,
      d: `type Product @key(fields: "upc") { upc: String! price: Int }`,
    },
    world: ofProducts,
    queries: ['{ products { price } }', '{ products { price stock name } }'],
  },
  {
    name: 'a subgraph is entered by whichever of its keys the way there has',
    subgraphs: {
      a: `type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String }`,
      b: `type Query { stocked: [Product] } type Product @key(fields: "upc") { upc: String! stock: Int }`,
      c: `type Product @key(fields: "id") @key(fields: "upc") { id: ID! upc: String! rating: Int }`,
    },
    world: () => ({
      entities: products,
      fields: { 'Query.products': () => products, 'Query.stocked': () => products },
    }),
    queries: ['{ products { name rating } stocked { stock rating name } }'],
  },
  {
    name: 'a stub that no reference resolves leads to the subgraph that has the entity',
    subgraphs: {
      orders: `type Query { orders: [Order] } type Order { number: Int product: Product }
        type Product @key(fields: "id", resolvable: false) { id: ID! }`,
      products: `type Product @key(fields: "id") { id: ID! name: String }`,
    },
    world: () => ({
      entities: products,
      fields: { 'Query.orders': () => products.map((product, at) => ({ number: at, product })) },
    }),
    queries: ['{ orders { number product { name id } } }', '{ orders { product { id } } }'],
  },
  {
    name: 'an entity that another subgraph does not know has nulls for what is there',
    subgraphs: {
      a: `type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String }`,
      b: `type Product @key(fields: "id") { id: ID! rating: Int parts: [String!] maker: Maker } type Maker { name: String! }`,
    },
    world: () => {
      const known = { __typename: 'Product', id: 'p1', name: 'Chair', rating: 4, parts: [], maker: { name: 'M' } };
      const unknown = { __typename: 'Product', id: 'gone', name: 'Gone' };
      return { entities: [known], fields: { 'Query.products': () => [known, unknown] } };
    },
    queries: ['{ products { name rating parts maker { name } } }'],
  },
  {
    name: 'a subgraph of Federation 1 takes part, with what it extends',
    subgraphs: {
      old: federation1(`type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String }`),
      older: federation1(`extend type Product @key(fields: "id") {
        id: ID! @external name: String @external label: String @requires(fields: "name")
      }`),
      new: `type Product @key(fields: "id") { id: ID! rating: Int }`,
    },
    world: () => ({
      entities: products,
      fields: { 'Query.products': () => products, 'Product.label': ({ name }: { name: string }) => `«${name}»` },
    }),
    queries: ['{ products { label rating } }', '{ products { id label name } }'],
  },
  {
    name: 'the directives may be imported under other names, or used by their full ones',
    subgraphs: {
      a: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [{ name: "@key", as: "@primary" }])
        type Query { products: [Product] } type Product @primary(fields: "id") { id: ID! name: String }`,
      b: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.0")
        type Product @federation__key(fields: "id") { id: ID! name: String @federation__external
          label: String @federation__requires(fields: "name") }`,
    },
    world: () => ({
      entities: products,
      fields: { 'Query.products': () => products, 'Product.label': ({ name }: { name: string }) => `«${name}»` },
    }),
    queries: ['{ products { label } }'],
  },
  {
    name: 'a list of entities with the same key sends one representation of it',
    subgraphs: {
      orders: `type Query { orders: [Order] } type Order { product: Product other: Product }
        type Product @key(fields: "id") { id: ID! }`,
      products: `type Product @key(fields: "id") { id: ID! name: String }`,
    },
    world: () => {
      const [one, two] = products;
      const orders = [one, two, one, one].map((product) => ({ product, other: one }));
      return { entities: products, fields: { 'Query.orders': () => orders } };
    },
    queries: [
      { query: '{ orders { product { name } } }', reached: { representations: { products: [2] } } },
      '{ orders { product { name } other { name } } }',
    ],
  },
];
