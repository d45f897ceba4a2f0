import type { ConformanceCase } from '../case.fixture.ts';

const makers = ['m1', 'm2'].map((id) => ({ __typename: 'Maker', id, name: `maker ${id}`, city: `city of ${id}` }));
const products = ['p1', 'p2'].map((id, at) => ({
  __typename: 'Product',
  id,
  name: `name ${at}`,
  price: at * 10,
  maker: makers[at],
}));

const subgraphs = {
  catalogue: `type Query { products: [Product] first: Product } type Product @key(fields: "id") { id: ID! name: String maker: Maker }
    type Maker @key(fields: "id") { id: ID! name: String }`,
  prices: `type Product @key(fields: "id") { id: ID! price: Int }`,
  makers: `type Query { makers: [Maker] } type Maker @key(fields: "id") { id: ID! city: String }`,
};

const world = () => ({
  entities: [...products, ...makers],
  fields: { 'Query.products': () => products, 'Query.first': () => products[1], 'Query.makers': () => makers },
});

const bothWays = (query: string, ...names: string[]) =>
  Array.from({ length: 2 ** names.length }, (_, at) => ({
    query,
    variables: Object.fromEntries(names.map((name, bit) => [name, Math.floor(at / 2 ** bit) % 2 === 1])),
  }));

export const conditionCases: ConformanceCase[] = [
  {
    name: 'fields are skipped and included by literal conditions',
    subgraphs,
    world,
    queries: [
      '{ products { name @skip(if: true) price @include(if: true) maker @skip(if: false) { city @include(if: false) id } } }',
      '{ products @skip(if: false) { id price @skip(if: true) } first @include(if: false) { name } }',
    ],
  },
  {
    name: 'fields are skipped and included by variables, in each subgraph',
    subgraphs,
    world,
    queries: bothWays(
      'query ($a: Boolean!, $b: Boolean!) { products { price @skip(if: $a) name @include(if: $b) maker { city @include(if: $a) name @skip(if: $b) } } }',
      'a',
      'b',
    ),
  },
  {
    name: 'a subgraph whose fields are all skipped is not asked',
    subgraphs,
    world,
    queries: [
      { query: '{ products { name price @skip(if: true) } }', reached: { order: ['catalogue'] } },
      {
        query: 'query ($no: Boolean!) { products { name price @skip(if: $no) } }',
        variables: { no: true },
        reached: { order: ['catalogue'] },
      },
      {
        query: 'query ($no: Boolean!) { products { name ... @skip(if: $no) { price maker { city } } } }',
        variables: { no: true },
        reached: { order: ['catalogue'] },
      },
    ],
  },
  {
    name: 'both conditions on one field must hold',
    subgraphs,
    world,
    queries: [
      ...bothWays(
        'query ($a: Boolean!, $b: Boolean!) { first { id price @skip(if: $a) @include(if: $b) maker @include(if: $a) @skip(if: $b) { city } } }',
        'a',
        'b',
      ),
      ...bothWays('query ($a: Boolean!) { first { name price @skip(if: $a) @include(if: $a) } }', 'a'),
    ],
  },
  {
    name: 'fragments have conditions, around others too',
    subgraphs,
    world,
    queries: bothWays(
      `query ($a: Boolean!, $b: Boolean!) { products { id ...P @include(if: $a) ... on Product @skip(if: $b) { maker { ...M @include(if: $a) id } } } }
       fragment P on Product { price ... @include(if: $b) { name maker { city } } } fragment M on Maker { city name @skip(if: $b) }`,
      'a',
      'b',
    ),
  },
  {
    name: 'where everything is skipped, empty objects are left',
    subgraphs,
    world,
    queries: [
      '{ products { name @skip(if: true) price @include(if: false) } }',
      '{ first @skip(if: true) { price } }',
      ...bothWays(
        'query ($a: Boolean!) { products { ... @include(if: $a) { price } maker { city @include(if: $a) } } makers @include(if: $a) { name } }',
        'a',
      ),
      ...bothWays('query ($a: Boolean!) { ... @skip(if: $a) { first { maker { city } } } }', 'a'),
      ...bothWays('query ($a: Boolean!) { products { price @skip(if: $a) } }', 'a'),
    ],
  },
  {
    name: 'one field that is asked for under several conditions is there where any holds',
    subgraphs,
    world,
    queries: [
      ...bothWays(
        'query ($a: Boolean!, $b: Boolean!) { products { price @include(if: $a) price @skip(if: $b) name @include(if: $a) name @include(if: $b) } }',
        'a',
        'b',
      ),
      ...bothWays(
        'query ($a: Boolean!, $b: Boolean!) { first { maker @include(if: $a) { city } maker @skip(if: $b) { name } maker { id @include(if: $b) } } }',
        'a',
        'b',
      ),
      ...bothWays(
        'query ($a: Boolean!, $b: Boolean!) { first @include(if: $a) { price } first @include(if: $b) { maker { city } } }',
        'a',
        'b',
      ),
    ],
  },
  {
    name: 'a condition within its contrary leaves nothing',
    subgraphs,
    world,
    queries: [
      ...bothWays(
        'query ($a: Boolean!) { first { id ... @skip(if: $a) { maker @include(if: $a) { city } price } } }',
        'a',
      ),
      ...bothWays(
        'query ($a: Boolean!, $b: Boolean!) { products @include(if: $a) { id maker @include(if: $b) { id city @skip(if: $a) ... @include(if: $b) { name } } } }',
        'a',
        'b',
      ),
    ],
  },
  {
    name: 'conditions hold for names of types too',
    subgraphs,
    world,
    queries: bothWays(
      'query ($a: Boolean!) { __typename @skip(if: $a) first { __typename @include(if: $a) kind: __typename @skip(if: $a) price } root: __typename }',
      'a',
    ),
  },
];
