import type { ConformanceCase } from '../case.fixture.ts';

const book = { __typename: 'Book', id: 'b1', title: 'Abai joly', pages: 900, size: 900, code: 7, loans: 3 };
const film = { __typename: 'Film', id: 'f1', title: 'Tulpan', minutes: 100, size: 'long', code: 'x', views: 12 };
const song = { __typename: 'Song', id: 's1', title: 'Dudarai', length: 4.5, size: 4.5, singer: 'M. Rudneva' };

export const unionCases: ConformanceCase[] = [
  {
    name: 'each member of a union is completed from where its type has the fields',
    subgraphs: {
      search: `type Query { found: [Item] one: Item } union Item = Book | Film | Note
        type Book @key(fields: "id") { id: ID! } type Film @key(fields: "id") { id: ID! } type Note { text: String }`,
      books: `type Book @key(fields: "id") { id: ID! title: String pages: Int }`,
      films: `type Film @key(fields: "id") { id: ID! title: String minutes: Int }`,
    },
    world: () => ({
      entities: [book, film],
      fields: {
        'Query.found': () => [film, null, book, { __typename: 'Note', text: 'n' }, film],
        'Query.one': () => book,
      },
    }),
    queries: [
      '{ found { __typename } }',
      '{ found { ... on Book { pages title } ... on Film { title minutes } } }',
      '{ found { ... on Note { text } } one { ... on Film { title } } }',
      '{ found { kind: __typename ... on Film { kind: __typename title } } one { ... on Book { title } } }',
    ],
  },
  {
    name: 'a union has members that only one of its subgraphs knows',
    subgraphs: {
      a: `type Query { shelf: [Item] } union Item = Book | Film type Book @key(fields: "id") { id: ID! title: String @shareable }
        type Film @key(fields: "id") { id: ID! title: String }`,
      b: `type Query { stage: [Item] } union Item = Book | Song type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int }
        type Song @key(fields: "id") { id: ID! title: String }`,
    },
    world: () => ({
      entities: [book, film, song],
      fields: { 'Query.shelf': () => [book, film], 'Query.stage': () => [song, book] },
    }),
    queries: [
      '{ shelf { ... on Song { title } ... on Film { title } } stage { ... on Film { title } ... on Song { title } } }',
      'fragment F on Item { __typename ... on Book { pages } ... on Song { id } ... on Film { id } } { shelf { ...F } stage { ...F } }',
    ],
  },
  {
    name: 'keys of different types under one name are told apart in one list',
    subgraphs: {
      search: `type Query { found: [Item] } union Item = Book | Film | Song
        type Book @key(fields: "code") { code: Int! } type Film @key(fields: "code") { code: String! }
        type Song @key(fields: "id") { id: ID! }`,
      details: `type Book @key(fields: "code") { code: Int! title: String loans: Int } type Film @key(fields: "code") { code: String! title: String views: Int }
        type Song @key(fields: "id") { id: ID! title: String }`,
    },
    world: () => ({ entities: [book, film, song], fields: { 'Query.found': () => [book, film, song, book] } }),
    queries: [
      '{ found { ... on Book { title } ... on Film { title } ... on Song { title } } }',
      '{ found { ... on Book { loans code } ... on Film { views filmCode: code } } }',
    ],
  },
  {
    name: 'required fields of different types under one name are told apart in one list',
    subgraphs: {
      search: `type Query { found: [Item] } union Item = Book | Film | Song
        type Book @key(fields: "id") { id: ID! size: Int } type Film @key(fields: "id") { id: ID! size: String }
        type Song @key(fields: "id") { id: ID! size: Float! }`,
      labels: `type Book @key(fields: "id") { id: ID! size: Int @external label: String @requires(fields: "size") }
        type Film @key(fields: "id") { id: ID! size: String @external label: String @requires(fields: "size") }
        type Song @key(fields: "id") { id: ID! size: Float! @external label: String @requires(fields: "size") }`,
    },
    world: () => ({
      entities: [book, film, song],
      fields: {
        'Query.found': () => [song, film, book],
        'Book.label': ({ size }: { size: number }) => `${size} pages`,
        'Film.label': ({ size }: { size: string }) => `a ${size} film`,
        'Song.label': ({ size }: { size: number }) => `${size} minutes`,
      },
    }),
    queries: [
      '{ found { ... on Book { label } ... on Film { label } ... on Song { label } } }',
      '{ found { ... on Song { label size } ... on Film { label } ... on Book { bookSize: size } } }',
    ],
  },
  {
    name: 'fields of different types in one list may have other names for one another',
    subgraphs: {
      search: `type Query { found: [Item] } union Item = Book | Film type Book @key(fields: "id") { id: ID! size: Int title: String }
        type Film @key(fields: "id") { id: ID! size: String title: String }`,
      details: `type Book @key(fields: "id") { id: ID! pages: Int! } type Film @key(fields: "id") { id: ID! minutes: Int }`,
    },
    world: () => ({ entities: [book, film], fields: { 'Query.found': () => [book, film] } }),
    queries: [
      '{ found { ... on Book { size } ... on Film { long: size } } }',
      '{ found { ... on Book { id: title title: id } ... on Film { title: id id: title minutes } } }',
      '{ found { ... on Book { pages id } ... on Film { title: title pages_: minutes } } }',
      '{ found { ... on Book { size: pages } ... on Film { size_: size minutes } } }',
    ],
  },
  {
    name: 'one name has other parts, or another field, in objects of each type',
    subgraphs: {
      search: `type Query { found: [Item] } union Item = Book | Film type Book @key(fields: "id") { id: ID! maker: Maker }
        type Film @key(fields: "id") { id: ID! maker: Maker } type Maker @key(fields: "id") { id: ID! name: String }`,
      details: `type Book @key(fields: "id") { id: ID! pages: Int loans: Int } type Maker @key(fields: "id") { id: ID! city: String }`,
      films: `type Film @key(fields: "id") { id: ID! minutes: Int views: Int }`,
    },
    world: () => {
      const maker = (id: string) => ({ __typename: 'Maker', id, name: `name of ${id}`, city: `city of ${id}` });
      const found = [
        { ...book, maker: maker('m1') },
        { ...film, maker: maker('m2') },
        { ...film, id: 'f2', maker: null },
      ];
      return { entities: [...found, maker('m1'), maker('m2')], fields: { 'Query.found': () => found } };
    },
    queries: [
      '{ found { ... on Book { maker { name } } ... on Film { maker { city } } } }',
      '{ found { ... on Book { it: pages of: maker { it: name } } ... on Film { it: minutes of: maker { it: city id } } } }',
      '{ found { ... on Book { x: pages y: loans } ... on Film { x: views y: minutes } } }',
      '{ found { ... on Film { maker { id name: city } } ... on Book { maker { name id } } } }',
    ],
  },
  {
    name: 'fragments on interfaces choose among the members of a union',
    subgraphs: {
      search: `type Query { found: [Item] } union Item = Book | Film | Song interface Titled { title: String } interface Timed { id: ID! }
        type Book implements Titled @key(fields: "id") { id: ID! title: String }
        type Film implements Titled & Timed @key(fields: "id") { id: ID! title: String } type Song implements Timed @key(fields: "id") { id: ID! }`,
      details: `type Film @key(fields: "id") { id: ID! minutes: Int } type Song @key(fields: "id") { id: ID! singer: String title: String }`,
    },
    world: () => ({ entities: [book, film, song], fields: { 'Query.found': () => [book, film, song] } }),
    queries: [
      '{ found { ... on Titled { title } ... on Timed { id } } }',
      '{ found { ... on Timed { ... on Titled { title } ... on Song { singer } } } }',
      '{ found { ... on Timed { __typename ... on Item { ... on Film { minutes } ... on Song { t: title } } } } }',
    ],
  },
];
