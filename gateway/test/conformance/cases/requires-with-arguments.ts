import type { ConformanceCase } from '../case.fixture.ts';

const rates = { KZT: 1, EUR: 500, USD: 450 };
type Currency = keyof typeof rates;

const products = [
  { __typename: 'Product', id: 'p1', worth: 9000 },
  { __typename: 'Product', id: 'p2', worth: 4500 },
];

const world = () => ({
  entities: products,
  fields: {
    'Query.products': () => products,
    'Product.price': ({ worth }: { worth: number }, { in: currency }: { in: Currency }) => worth / rates[currency],
    'Product.tag': ({ price }: { price: number }) => `costs ${price}`,
    'Product.other': ({ price }: { price: number }) => `or ${price}`,
    'Product.label': (has: { name: string; size: number }) => `${has.name}/${has.size}`,
  },
});

const catalogue = `enum Currency { KZT EUR USD } type Query { products: [Product] }
  type Product @key(fields: "id") { id: ID! price(in: Currency! = KZT): Float }`;

const priced = (fields: string) => `enum Currency { KZT EUR USD }
  type Product @key(fields: "id") { id: ID! price(in: Currency! = KZT): Float @external ${fields} }`;

export const requireWithArgumentsCases: ConformanceCase[] = [
  {
    name: 'a field is required with an argument, or with its default',
    subgraphs: {
      catalogue,
      euro: priced('tag: String @requires(fields: "price(in: EUR)")'),
      tenge: priced('other: String @requires(fields: "price")'),
    },
    world,
    queries: ['{ products { tag } }', '{ products { other } }'],
  },
  {
    name: 'the client may ask for a required field with other arguments at the same time',
    subgraphs: { catalogue, euro: priced('tag: String @requires(fields: "price(in: EUR)")') },
    world,
    queries: [
      '{ products { price tag } }',
      '{ products { tag price(in: USD) } }',
      '{ products { inEuro: price(in: EUR) tag inDollar: price(in: USD) price } }',
      { query: 'query ($in: Currency!) { products { price(in: $in) tag } }', variables: { in: 'EUR' } },
      { query: 'query ($in: Currency!) { products { price(in: $in) tag } }', variables: { in: 'USD' } },
    ],
  },
  {
    name: 'two subgraphs require one field with different arguments',
    subgraphs: {
      catalogue,
      euro: priced('tag: String @requires(fields: "price(in: EUR)")'),
      dollar: priced('other: String @requires(fields: "price(in: USD)")'),
    },
    world,
    queries: ['{ products { tag other } }', '{ products { other price tag } }'],
  },
  {
    name: 'two fields of one subgraph require one field with different arguments',
    subgraphs: {
      catalogue,
      both: priced(
        'tag: String @requires(fields: "price(in: EUR)") other: String @requires(fields: "price(in: USD)") id2: ID',
      ),
    },
    world,
    queries: ['{ products { tag } }', '{ products { other } }', '{ products { tag other } }'],
  },
  {
    name: 'aliases named like required fields, and of them, change nothing of what is required',
    subgraphs: {
      a: `type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID! name: String size: Int kind: String }`,
      b: `type Thing @key(fields: "id") {
        id: ID! name: String @external size: Int @external label: String @requires(fields: "name size")
      }`,
    },
    world: () => {
      const things = [1, 2].map((at) => ({
        __typename: 'Thing',
        id: `t${at}`,
        name: `n${at}`,
        size: at,
        kind: `k${at}`,
      }));
      return {
        entities: things,
        fields: {
          'Query.things': () => things,
          'Thing.label': (has: { name: string; size: number }) => `${has.name}/${has.size}`,
        },
      };
    },
    queries: [
      '{ things { name: kind label } }',
      '{ things { label id: kind size: name name: size } }',
      '{ things { label: name other: label name } }',
      '{ things { __typename: kind label } }',
    ],
  },
];
