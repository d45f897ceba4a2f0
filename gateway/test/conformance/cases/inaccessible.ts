import type { ConformanceCase } from '../case.fixture.ts';
import { told } from '../told.fixture.ts';

const products = [
  { __typename: 'Product', id: 'p1', code: 'c1', cost: 5, name: 'Chair', stock: 2 },
  { __typename: 'Product', id: 'p2', code: 'c2', cost: 9, name: 'Table', stock: 0 },
];
const [book, memo] = [
  { __typename: 'Book', id: 'b1', title: 'Abai joly', pages: 900 },
  { __typename: 'Memo', id: 'm1', title: 'secret memo', to: 'nobody' },
];

const ofProducts = () => ({
  entities: products,
  fields: {
    'Query.products': () => products,
    'Product.price': ({ cost }: { cost: number }) => cost * 2,
    'Query.listed': told,
  },
});

const withMemos = {
  a: `type Query { found: [Item] titled: [Titled] one: Item two: Titled book: Item } union Item = Book | Memo interface Titled { title: String }
    type Book implements Titled @key(fields: "id") { id: ID! title: String } type Memo implements Titled @inaccessible { title: String to: String }`,
  b: `type Book @key(fields: "id") { id: ID! pages: Int }`,
};

const ofMemos = () => ({
  entities: [book],
  fields: {
    'Query.found': () => [book, memo],
    'Query.titled': () => [memo, book],
    'Query.one': () => memo,
    'Query.two': () => memo,
    'Query.book': () => book,
  },
});

export const inaccessibleCases: ConformanceCase[] = [
  {
    name: 'an inaccessible field is nobody’s to ask for, and yet a key and required',
    subgraphs: {
      a: `type Query { products: [Product] }
        type Product @key(fields: "code") { code: ID! @inaccessible name: String cost: Int @inaccessible }`,
      b: `type Product @key(fields: "code") { code: ID! stock: Int cost: Int @external price: Int @requires(fields: "cost") }`,
    },
    world: ofProducts,
    queries: [
      '{ products { name stock price } }',
      '{ products { price } }',
      '{ products { code: name cost: stock price } }',
      { query: '{ products { code } }', fails: true },
      { query: '{ products { name cost } }', fails: true },
      '{ __type(name: "Product") { fields { name } } }',
    ],
  },
  {
    name: 'an inaccessible type is not in the schema, nor are the ways to it',
    subgraphs: {
      a: `type Query { products: [Product] audit: Audit @inaccessible }
        type Audit @inaccessible { cost: Int } type Product @key(fields: "id") { id: ID! name: String audit: Audit @inaccessible }`,
      b: `type Product @key(fields: "id") { id: ID! stock: Int }`,
    },
    world: ofProducts,
    queries: [
      '{ products { name stock } }',
      { query: '{ audit { cost } }', fails: true },
      { query: '{ products { audit { cost } } }', fails: true },
      '{ __type(name: "Audit") { name } }',
      '{ __schema { queryType { fields { name } } } }',
    ],
  },
  {
    name: 'an inaccessible argument or input field has its default, and no client can set it',
    subgraphs: {
      a: `type Query { products: [Product] listed(first: Int, secret: Int = 7 @inaccessible, filter: Filter): String }
        input Filter { text: String hidden: Int = 3 @inaccessible } type Product @key(fields: "id") { id: ID! }`,
      b: `type Product @key(fields: "id") { id: ID! name: String }`,
    },
    world: () => ({
      fields: {
        // The default is the subgraph's: the monolith's schema has no such argument.
        'Query.listed': (
          _: unknown,
          { first, secret = 7, filter }: { first?: number; secret?: number; filter?: object },
        ) =>
          JSON.stringify(
            [first, secret, filter && { hidden: 3, ...filter }].map((each) => JSON.stringify(each) ?? 'none'),
          ),
      },
    }),
    queries: [
      '{ listed(first: 1) }',
      { query: 'query ($f: Filter) { listed(filter: $f) }', variables: { f: {} } },
      { query: '{ listed(secret: 8) }', fails: true },
      { query: '{ listed(filter: { hidden: 8 }) }', fails: true },
      { query: 'query ($f: Filter) { listed(filter: $f) }', variables: { f: { hidden: 8 } }, fails: true },
    ],
  },
  {
    name: 'an inaccessible member of a union or interface is null, and no error tells of it',
    subgraphs: withMemos,
    world: ofMemos,
    queries: [
      '{ found { ... on Book { title pages } } }',
      '{ titled { title } }',
      '{ one { __typename } }',
      '{ two { title ... on Book { pages } } }',
    ],
  },
  {
    name: 'an inaccessible member of a union or interface cannot be asked for, nor is it told of',
    subgraphs: withMemos,
    world: ofMemos,
    queries: [
      { query: '{ found { ... on Memo { to } } }', fails: true },
      { query: '{ titled { ... on Memo { title } } }', fails: true },
      '{ __type(name: "Item") { possibleTypes { name } } titled: __type(name: "Titled") { possibleTypes { name } } }',
      '{ book { ... on Book { title pages } } }',
    ],
  },
  {
    name: 'an inaccessible interface still joins the subgraphs behind it',
    subgraphs: {
      a: `type Query { products: [Product] } interface Coded @inaccessible { code: ID }
        type Product implements Coded @key(fields: "id") { id: ID! code: ID }`,
      b: `interface Coded { code: ID } type Product @key(fields: "id") { id: ID! stock: Int }
        type Other implements Coded { code: ID } type Query { other: Other }`,
    },
    world: () => ({
      entities: products,
      fields: { 'Query.products': () => products, 'Query.other': () => ({ code: 'o' }) },
    }),
    queries: [
      '{ products { code stock } other { code } }',
      { query: '{ products { ... on Coded { code } } }', fails: true },
      '{ __type(name: "Product") { interfaces { name } } }',
    ],
  },
];
