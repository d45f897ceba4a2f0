import type { ConformanceCase } from '../case.fixture.ts';

const things = [
  { __typename: 'Product', id: 'p1', price: 10, weight: 3 },
  { __typename: 'Product', id: 'p2', price: null, weight: 5 },
  { __typename: 'Product', id: 'p3', price: 7, weight: 3 },
];

const catalogue = `type Query { products: [Product] }
  type Product @key(fields: "id") { id: ID! price: Int weight: Int }`;

export const requireCases: ConformanceCase[] = [
  {
    name: 'a field is computed from fields of another subgraph that the client did not ask for',
    subgraphs: {
      catalogue,
      shipping: `type Product @key(fields: "id") {
        id: ID! price: Int @external weight: Int @external shipping: Int @requires(fields: "price weight")
      }`,
    },
    world: () => ({
      entities: things,
      fields: {
        'Query.products': () => things,
        'Product.shipping': (has: { price: number | null; weight: number }) => (has.price ?? 100) * has.weight,
      },
    }),
    queries: ['{ products { shipping } }', '{ products { weight shipping id } }', '{ products { price } }'],
  },
  {
    name: 'what is required may come from two other subgraphs',
    subgraphs: {
      a: `type Query { products: [Product] } type Product @key(fields: "id") { id: ID! price: Int }`,
      b: `type Product @key(fields: "id") { id: ID! weight: Int }`,
      c: `type Product @key(fields: "id") {
        id: ID! price: Int @external weight: Int @external shipping: Int @requires(fields: "weight price") free: Boolean
      }`,
    },
    world: () => ({
      entities: things,
      fields: {
        'Query.products': () => things,
        'Product.shipping': (has: { price: number; weight: number }) => has.weight * 100 + has.price,
        'Product.free': ({ id }: { id: string }) => id === 'p2',
      },
    }),
    queries: ['{ products { shipping } }', '{ products { free } }', '{ products { free shipping weight } }'],
  },
  {
    name: 'a required field may itself require, over four subgraphs and back',
    subgraphs: {
      a: `type Query { products: [Product] }
        type Product @key(fields: "id") { id: ID! price: Int total: Int @external label: String @requires(fields: "total") }`,
      b: `type Product @key(fields: "id") { id: ID! price: Int @external tax: Int @requires(fields: "price") }`,
      c: `type Product @key(fields: "id") { id: ID! tax: Int @external duty: Int @requires(fields: "tax") }`,
      d: `type Product @key(fields: "id") {
        id: ID! duty: Int @external tax: Int @external total: Int @requires(fields: "duty tax")
      }`,
    },
    world: () => ({
      entities: things,
      fields: {
        'Query.products': () => things,
        'Product.tax': ({ price }: { price: number }) => price * 2,
        'Product.duty': ({ tax }: { tax: number }) => tax + 1,
        'Product.total': ({ duty, tax }: { duty: number; tax: number }) => duty * 1000 + tax,
        'Product.label': ({ total }: { total: number }) => `in all ${total}`,
      },
    }),
    queries: ['{ products { label } }', '{ products { duty label price } }', '{ products { total tax } }'],
  },
  {
    name: 'only what the asked fields require is fetched',
    subgraphs: {
      catalogue,
      shipping: `type Product @key(fields: "id") { id: ID! price: Int @external weight: Int @external
        tax: Int @requires(fields: "price") load: Int @requires(fields: "weight") }`,
    },
    world: () => ({
      entities: things,
      fields: {
        'Query.products': () => things,
        'Product.tax': ({ price }: { price: number }) => price * 3,
        'Product.load': ({ weight }: { weight: number }) => weight * 5,
      },
    }),
    queries: [{ query: '{ products { tax } }', reached: { never: ['weight', 'load'] } }, '{ products { load tax } }'],
  },
  {
    name: 'a field that is skipped does not keep others of its subgraph from what they require',
    subgraphs: {
      catalogue,
      shipping: `type Product @key(fields: "id") { id: ID! price: Int @external weight: Int @external
        tax: Int @requires(fields: "price") load: Int @requires(fields: "weight") }`,
    },
    world: () => ({
      entities: things,
      fields: {
        'Query.products': () => things,
        'Product.tax': ({ price }: { price: number }) => price * 3,
        'Product.load': ({ weight }: { weight: number }) => weight * 5,
      },
    }),
    queries: [
      '{ products { load tax @skip(if: true) } }',
      ...[true, false].map((without) => ({
        query: 'query ($without: Boolean!) { products { load tax @skip(if: $without) } }',
        variables: { without },
      })),
    ],
  },
  {
    name: 'an entity computed from what is required leads on to other subgraphs',
    subgraphs: {
      catalogue,
      depots: `type Product @key(fields: "id") { id: ID! weight: Int @external depots: [Depot!] @requires(fields: "weight") }
        type Depot @key(fields: "code") { code: String! }`,
      cities: `type Depot @key(fields: "code") { code: String! city: String }`,
    },
    world: () => {
      const depots = [1, 2, 3, 4, 5].map((at) => ({ __typename: 'Depot', code: `d${at}`, city: `city ${at}` }));
      return {
        entities: [...things, ...depots],
        fields: {
          'Query.products': () => things,
          'Product.depots': ({ weight }: { weight: number }) => depots.slice(0, weight),
        },
      };
    },
    queries: ['{ products { depots { city } } }'],
  },
];
