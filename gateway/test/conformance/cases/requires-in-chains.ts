import type { ConformanceCase } from '../case.fixture.ts';

const products = [
  { __typename: 'Product', id: 'p1', price: 10, weight: 3 },
  { __typename: 'Product', id: 'p2', price: 7, weight: 5 },
];
type Priced = { price: number };
type Taxed = { tax: string };

const world = () => ({
  entities: products,
  fields: {
    'Query.inCatalogue': () => products,
    'Query.inTaxes': () => products,
    'Query.inLabels': () => products,
    'Product.tax': ({ price }: Priced) => `tax of ${price}`,
    'Product.label': ({ tax }: Taxed) => `label with ${tax}`,
    'Product.print': ({ tax, weight }: Taxed & { weight: number }) => `${tax}, ${weight} kg`,
    'Product.same': (product: object) => product,
  },
});

const taxes = `type Query { inTaxes: [Product] }
  type Product @key(fields: "id") {
    id: ID! price: Int @external tax: String @requires(fields: "price") weight: Int same: Product
  }`;

const queries = ['inCatalogue', 'inTaxes', 'inLabels'].flatMap((root) => [
  `{ ${root} { label } }`,
  `{ ${root} { tax label } }`,
  `{ ${root} { print } }`,
  `{ ${root} { print tax price label weight } }`,
  `{ ${root} { same { label } } }`,
  `{ ${root} { label same { tax print } } }`,
]);

/** Wherever a chain of what is required is entered. */
export const requireInChainsCases: ConformanceCase[] = [
  {
    name: 'who is asked first for an entity is not asked for what it is itself still to be told',
    subgraphs: {
      catalogue: `type Query { inCatalogue: [Product] } type Product @key(fields: "id") { id: ID! price: Int }`,
      taxes,
      labels: `type Query { inLabels: [Product] }
        type Product @key(fields: "id") {
          id: ID! tax: String @external label: String @requires(fields: "tax")
          weight: Int @external print: String @requires(fields: "tax weight")
        }`,
    },
    world,
    queries,
  },
  {
    name: 'who requires a field is asked first for what that field requires',
    subgraphs: {
      taxes,
      labels: `type Query { inCatalogue: [Product] inLabels: [Product] }
        type Product @key(fields: "id") {
          id: ID! price: Int tax: String @external label: String @requires(fields: "tax")
          weight: Int @external print: String @requires(fields: "tax weight")
        }`,
    },
    world,
    queries: [
      ...queries,
      {
        query: '{ inTaxes { label } }',
        reached: { order: ['taxes', 'labels', 'taxes', 'labels'] },
      },
    ],
  },
  {
    name: 'a chain through interface objects goes on at what it leads to',
    subgraphs: {
      catalogue: `type Query { inCatalogue: [Item] } interface Item @key(fields: "id") { id: ID! }
        type Product implements Item @key(fields: "id") { id: ID! }`,
      prices: `type Item @interfaceObject @key(fields: "id") {
        id: ID! price: Int tax: String @external label: String @requires(fields: "tax")
      }`,
      taxes: `type Item @interfaceObject @key(fields: "id") {
        id: ID! price: Int @external tax: String @requires(fields: "price")
        label: String @external same: Item @requires(fields: "label")
      }`,
    },
    world: () => {
      const { fields, ...rest } = world();
      const { 'Product.tax': tax, 'Product.label': label, 'Product.same': same, ...others } = fields;
      return { ...rest, fields: { ...others, 'Item.tax': tax, 'Item.label': label, 'Item.same': same } };
    },
    queries: [
      '{ inCatalogue { label } }',
      '{ inCatalogue { same { id } } }',
      '{ inCatalogue { same { tax } } }',
      '{ inCatalogue { same { label price } } }',
      '{ inCatalogue { same { same { label } } } }',
    ],
  },
  {
    name: 'what one is asked for at the end of a chain is not asked together with what the chain begins with',
    subgraphs: {
      catalogue: `interface Item @key(fields: "id") { id: ID! weight: Int }
        type Product implements Item @key(fields: "id") { id: ID! weight: Int }
        type Service implements Item @key(fields: "id") { id: ID! weight: Int }`,
      prices: `type Query { first: Item } type Item @interfaceObject @key(fields: "id") {
        id: ID! price: Int tax: String @external alike: [Item] @requires(fields: "tax")
      }`,
      taxes: `type Item @interfaceObject @key(fields: "id") {
        id: ID! tax: String price: Int @external label: String @requires(fields: "price")
      }`,
    },
    world: () => ({
      entities: products,
      fields: {
        'Query.first': () => products[0],
        'Item.tax': ({ id }: { id: string }) => `tax of ${id}`,
        'Item.alike': ({ tax }: Taxed) => (tax === 'tax of p1' ? products : []),
        'Item.label': ({ price }: Priced) => `label with ${price}`,
      },
    }),
    queries: ['{ first { alike { weight ... on Product { label } price } } }'],
  },
];
