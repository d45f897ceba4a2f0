import type { ConformanceCase } from '../case.fixture.ts';

const media = [
  { __typename: 'Book', id: 'b1', title: 'Abai joly', pages: 900, genre: 'epic', rating: 5, likes: 10 },
  { __typename: 'Film', id: 'f1', title: 'Tulpan', minutes: 100, rating: null, likes: 3 },
  { __typename: 'Book', id: 'b2', title: 'Qan men ter', pages: 700, genre: 'novel', rating: 4, likes: 0 },
];

const world = () => ({
  entities: media,
  fields: {
    'Query.media': () => media,
    'Query.books': () => media.filter(({ __typename }) => __typename === 'Book'),
    'Query.rated': () => media.toReversed(),
    'Query.best': () => media[0],
    'Query.none': () => null,
    'Media.verdict': ({ title }: { title: string }) => `${title}: good`,
    'Media.similar': ({ id }: { id: string }) => media.filter((each) => each.id !== id),
    'Media.note': ({ id }: { id: string }, { in: language }: { in: string }) => ({ text: `${id} in ${language}` }),
  },
});

const library = `type Query { media: [Media] books: [Book] }
  interface Media @key(fields: "id") { id: ID! title: String }
  type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
  type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`;

const ratings = `type Query { rated: [Media] best: Media none: Media }
  type Media @interfaceObject @key(fields: "id") { id: ID! rating: Int }`;

export const interfaceObjectCases: ConformanceCase[] = [
  {
    name: 'an interface object adds its fields to every type of the interface',
    subgraphs: { library, ratings },
    world,
    queries: [
      '{ media { id rating } }',
      '{ media { rating title __typename } }',
      '{ media { ... on Book { rating pages } ... on Film { minutes } } }',
      '{ books { rating title } }',
      { query: '{ media { rating } }', reached: { representations: { ratings: [3] } } },
    ],
  },
  {
    name: 'a client may give one name to an interface object’s fields on one type, and to others on another',
    subgraphs: {
      library,
      ratings: `type Query { rated: [Media] }
        type Media @interfaceObject @key(fields: "id") { id: ID! rating: Int likes: Int note(in: String): Note similar: [Media] }
        type Note { text: String }`,
    },
    world,
    queries: ['media', 'rated'].flatMap((root) => [
      `{ ${root} { ... on Book { x: rating } ... on Film { x: likes } } }`,
      `{ ${root} { ... on Book { likes: rating } ... on Film { likes } } }`,
      `{ ${root} { ... on Book { note(in: "kk") { text } } ... on Film { note(in: "ru") { text } } } }`,
      `{ ${root} { similar { ... on Book { x: rating } ... on Film { x: likes } } ... on Film { x: title } } }`,
      `{ ${root} { ...OfBook ...OfFilm } } fragment OfBook on Book { x: likes } fragment OfFilm on Film { x: rating }`,
    ]),
  },
  {
    name: 'what an interface object leads to gets its real type where the client can see it',
    subgraphs: { library, ratings },
    world,
    queries: [
      '{ rated { __typename rating } }',
      '{ rated { id rating } }',
      '{ rated { title } best { title id } none { title } }',
      '{ rated { ... on Book { pages } rating } }',
      '{ rated { ... on Film { __typename minutes id } } }',
      '{ best { ... on Film { minutes } ... on Book { rating } } }',
      '{ best { ... on Media { rating ... on Book { rating pages } } } }',
      '{ best { id ... on Book { pages @include(if: false) } ... on Film { ... @skip(if: true) { minutes } } } }',
    ],
  },
  {
    name: 'an interface object that has all that is asked is the only one asked',
    subgraphs: { library, ratings },
    world,
    queries: [
      { query: '{ rated { id rating } }', reached: { order: ['ratings'] } },
      { query: '{ best { ... on Media { rating } } }', reached: { order: ['ratings'] } },
    ],
  },
  {
    name: 'an interface object’s field may require what every type of the interface has',
    subgraphs: {
      library,
      verdicts: `type Query { rated: [Media] } type Media @interfaceObject @key(fields: "id") {
        id: ID! title: String @external verdict: String @requires(fields: "title")
      }`,
    },
    world,
    queries: [
      '{ media { verdict } }',
      '{ books { verdict pages } }',
      '{ rated { verdict } }',
      '{ rated { __typename ... on Film { verdict title } } }',
    ],
  },
  {
    name: 'several subgraphs add to an interface, one by way of the other',
    subgraphs: {
      library,
      ratings: `${ratings} extend type Media { likes: Int }`,
      verdicts: `type Media @interfaceObject @key(fields: "id") { id: ID! similar: [Media] note(in: String = "kk"): Note } type Note { text: String }`,
    },
    world,
    queries: [
      '{ media { rating similar { id } } }',
      '{ rated { likes similar { title rating similar { __typename id } } } }',
      '{ best { note { text } english: note(in: "en") { text } ... on Book { russian: note(in: "ru") { text } } } }',
    ],
  },
  {
    name: 'an interface object’s key and type may have other names',
    subgraphs: { library, ratings },
    world,
    queries: [
      '{ rated { id: rating title } }',
      '{ rated { __typename: id title } }',
      '{ rated { kind: __typename id: title ... on Book { title: rating pages } } }',
      '{ media { id: title rating: id title: rating } }',
    ],
  },
  {
    name: 'a type of the interface has fields in yet another subgraph, by its own key',
    subgraphs: {
      library,
      ratings,
      genres: `type Book @key(fields: "id") { id: ID! genre: String }`,
    },
    world,
    queries: [
      '{ media { rating ... on Book { genre } } }',
      '{ rated { ... on Book { genre } } }',
      '{ books { genre rating } rated { rating ... on Book { genre title } ... on Film { title } } }',
    ],
  },
  {
    name: 'an interface object is a member of a list inside another entity',
    subgraphs: {
      library,
      shelves: `type Query { shelves: [Shelf] } type Shelf { name: String first: Media rows: [[Media]] }
        type Media @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
    },
    world: () => {
      const shelves = [
        { name: 'one', first: media[0], rows: [[media[1], null], [], null, [media[0], media[1]]] },
        { name: 'two', first: null, rows: null },
      ];
      return { entities: media, fields: { 'Query.shelves': () => shelves } };
    },
    queries: [
      '{ shelves { first { title } rows { id } } }',
      '{ shelves { name rows { __typename ... on Film { minutes } } first { ... on Film { title } } } }',
    ],
  },
  {
    name: 'what an interface object requires of another, of one type alone, is told to it first',
    subgraphs: {
      library: library.replace('type Query { media: [Media] books: [Book] }', ''),
      ratings,
      verdicts: `type Media @interfaceObject @key(fields: "id") {
        id: ID! title: String @external rating: Int @external verdict: String @requires(fields: "title rating")
      }`,
    },
    world,
    queries: [
      '{ rated { ... on Book { verdict } } }',
      '{ rated { verdict } }',
      '{ best { ... on Book { verdict } ... on Film { rating } } }',
    ],
  },
  {
    name: 'what an interface object cannot give of a type that was not asked for it is no error',
    subgraphs: {
      library,
      ratings: `type Query { rated: [Media] }
        type Media @interfaceObject @key(fields: "id") { id: ID! rating: Int likes: Int }`,
    },
    world: () => {
      const unlessFilm = ({ __typename, likes }: { __typename: string; likes: number }) => {
        if (__typename === 'Film') throw new Error('no film');
        return likes;
      };
      const { fields, ...rest } = world();
      return { ...rest, fields: { ...fields, 'Media.likes': unlessFilm } };
    },
    queries: [
      '{ media { rating ... on Book { likes } } }',
      '{ media { ... on Book { likes } ... on Film { rating } } }',
      { query: '{ media { rating ... on Film { likes } } }', fails: true },
      { query: '{ media { likes } }', fails: true },
    ],
  },
];
