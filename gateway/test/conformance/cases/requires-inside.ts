import type { ConformanceCase } from '../case.fixture.ts';

const things = [
  { __typename: 'Product', id: 'p1', parts: [{ weight: 1 }, null, { weight: 2 }] },
  { __typename: 'Product', id: 'p2', parts: [] },
  { __typename: 'Product', id: 'p3', parts: null },
];

export const requireInsideCases: ConformanceCase[] = [
  {
    name: 'what is required may be inside an object, or in each object of a list',
    subgraphs: {
      catalogue: `type Query { products: [Product] }
        type Product @key(fields: "id") { id: ID! size: Size parts: [Part] }
        type Size { height: Int width: Int box: Box } type Box { depth: Int } type Part { weight: Int name: String }`,
      shipping: `type Product @key(fields: "id") {
          id: ID! size: Size @external parts: [Part] @external
          volume: Int @requires(fields: "size { height width box { depth } }") load: Int @requires(fields: "parts { weight }")
        }
        type Size @external { height: Int width: Int box: Box } type Box @external { depth: Int }
        type Part @external { weight: Int }`,
    },
    world: () => {
      const products = things.map((each, at) => ({
        ...each,
        size: at === 1 ? null : { height: 2, width: 3 + at, box: { depth: 4 } },
      }));
      type Size = { height: number; width: number; box: { depth: number } } | null;
      return {
        entities: products,
        fields: {
          'Query.products': () => products,
          'Product.volume': ({ size }: { size: Size }) => (size ? size.height * size.width * size.box.depth : null),
          'Product.load': ({ parts }: { parts: ({ weight: number } | null)[] | null }) =>
            parts?.reduce((sum, part) => sum + (part?.weight ?? 50), 0),
        },
      };
    },
    queries: [
      '{ products { volume } }',
      '{ products { load } }',
      '{ products { volume size { width } parts { name } load } }',
    ],
  },
  {
    name: 'what is required of another entity is fetched where that entity has it',
    subgraphs: {
      catalogue: `type Query { products: [Product] } type Product @key(fields: "id") { id: ID! maker: Maker }
        type Maker @key(fields: "code") { code: String! }`,
      makers: `type Maker @key(fields: "code") { code: String! country: String name: String }`,
      customs: `type Product @key(fields: "id") { id: ID! maker: Maker @external duty: String @requires(fields: "maker { country }") }
        type Maker @key(fields: "code") { code: String! country: String @external }`,
    },
    world: () => {
      const makers = ['kz', 'de'].map((code) => ({
        __typename: 'Maker',
        code,
        country: code.toUpperCase(),
        name: code,
      }));
      const products = things.map((each, at) => ({ ...each, maker: makers[at] ?? null }));
      return {
        entities: [...makers, ...products],
        fields: {
          'Query.products': () => products,
          'Product.duty': ({ maker }: { maker: { country: string } | null }) => `duty of ${maker?.country}`,
        },
      };
    },
    queries: ['{ products { duty } }', '{ products { maker { name } duty } }'],
  },
  {
    name: 'what is required through an interface or a union is told of each type',
    subgraphs: {
      catalogue: `type Query { shelves: [Shelf] } type Shelf @key(fields: "id") { id: ID! first: Item any: Any }
        interface Item { id: ID! } union Any = Book | Film
        type Book implements Item { id: ID! pages: Int } type Film implements Item { id: ID! minutes: Int title: String }`,
      clock: `type Shelf @key(fields: "id") { id: ID! first: Item @external any: Any @external
          length: Int @requires(fields: "first { id ... on Book { pages } ... on Film { minutes } }")
          anyLength: String @requires(fields: "any { __typename ... on Book { pages } ... on Film { title } }") }
        interface Item { id: ID! } union Any = Book | Film
        type Book implements Item @external { id: ID! pages: Int }
        type Film implements Item @external { id: ID! minutes: Int title: String }`,
    },
    world: () => {
      const book = { __typename: 'Book', id: 'b', pages: 300 };
      const film = { __typename: 'Film', id: 'f', minutes: 90, title: 'Tulpan' };
      const shelf = (id: string, first: object | null, any: object) => ({ __typename: 'Shelf', id, first, any });
      const shelves = [shelf('s1', book, film), shelf('s2', film, book), shelf('s3', null, book)];
      type Item = { id: string; pages?: number; minutes?: number };
      return {
        entities: shelves,
        fields: {
          'Query.shelves': () => shelves,
          'Shelf.length': ({ first }: { first: Item | null }) => (first?.pages ?? 0) + (first?.minutes ?? 0) * 1000,
          'Shelf.anyLength': ({ any }: { any: { pages?: number; title?: string } }) => `${any.pages}, ${any.title}`,
        },
      };
    },
    queries: [
      '{ shelves { length } }',
      '{ shelves { anyLength any { ... on Film { title } } } }',
      '{ shelves { first { __typename } length id } }',
    ],
  },
  {
    name: 'values of every kind are required as they are',
    subgraphs: {
      a: `type Query { boxes: [Box] } scalar Any enum Colour { RED BLUE }
        type Box @key(fields: "id") { id: ID! any: Any colour: Colour colours: [Colour!] grid: [[Int]] ratio: Float open: Boolean }`,
      b: `scalar Any enum Colour { RED BLUE }
        type Box @key(fields: "id") { id: ID! any: Any @external colour: Colour @external colours: [Colour!] @external
          grid: [[Int]] @external ratio: Float @external open: Boolean @external
          told: String @requires(fields: "any colour colours grid ratio open") }`,
    },
    world: () => {
      const box = {
        __typename: 'Box',
        colour: 'RED',
        colours: ['BLUE', 'RED'],
        grid: [[1, null], [], null],
        ratio: 0.1,
      };
      const boxes = [
        { ...box, id: '1', any: { a: [1, { b: null }], __typename: 'x' }, open: false },
        { ...box, id: '2', any: 'text "quoted" \u2028', open: null, colour: null, colours: [] },
      ];
      const told = ({ any, colour, colours, grid, ratio, open }: Record<string, unknown>) =>
        JSON.stringify([any, colour, colours, grid, ratio, open]);
      return { entities: boxes, fields: { 'Query.boxes': () => boxes, 'Box.told': told } };
    },
    queries: ['{ boxes { told } }', '{ boxes { colour any told } }'],
  },
];
