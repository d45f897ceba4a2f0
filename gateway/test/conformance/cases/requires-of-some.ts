import type { ConformanceCase } from '../case.fixture.ts';

const measure = (__typename: string, id: string, status: string) => ({
  __typename,
  id,
  status,
  points: Number(id.slice(1)),
});
const act = measure('Act', 'a1', 'IN_FORCE');
const other = measure('Act', 'a2', 'REPEALED');
const rule = measure('Rule', 'r3', 'DRAFT');
const order = measure('Order', 'o4', 'SIGNED');
const lost = measure('Act', 'a5', 'LOST');
const measures = [act, rule, other, order];

type Measure = typeof act;

const world = () => ({
  entities: [...measures, lost],
  fields: {
    'Query.act': () => act,
    'Query.rule': () => rule,
    'Query.measures': () => measures,
    'Query.withLost': () => [lost, rule, act],
    'Query.grid': () => [
      [rule, null],
      [act, rule],
    ],
    'Measure.status': ({ id, status }: Measure) => {
      if (id === lost.id) throw new Error('lost');
      return status;
    },
    'Measure.reports': ({ id }: Measure, { year }: { year?: number }) => [`${id} in ${year}`],
    'Measure.next': ({ id }: Measure) => (id === rule.id ? act : rule),
    'Measure.verdict': ({ id, status }: Measure, { as: form = 'text' }: { as?: string }) => `${id}: ${status} ${form}`,
    'Measure.weight': ({ points }: Measure) => points * 10,
    'Measure.rank': ({ status, points }: Measure) => `${status} ${points}`,
  },
});

const register = `type Query { act: Measure rule: Measure measures: [Measure] withLost: [Measure] grid: [[Measure]] }
  interface Measure @key(fields: "id") { id: ID! status: String points: Int }
  type Act implements Measure @key(fields: "id") { id: ID! status: String points: Int }
  type Rule implements Measure @key(fields: "id") { id: ID! status: String points: Int }
  type Order implements Measure @key(fields: "id") { id: ID! status: String points: Int }`;

const reports = `type Measure @interfaceObject @key(fields: "id") {
  id: ID! status: String @external points: Int @external reports(year: Int): [String!] next: Measure
  verdict(as: String): String @requires(fields: "status") weight: Int @requires(fields: "points")
  rank: String @requires(fields: "status points")
}`;

const onAct = 'reports ... on Act { verdict }';

export const requireOfSomeCases: ConformanceCase[] = [
  {
    name: 'where one type of an interface is asked for what requires something, the others have the rest',
    subgraphs: { register, reports },
    world,
    queries: [
      { query: `{ act { ${onAct} } }`, reached: { representations: { reports: [1] } } },
      { query: `{ rule { ${onAct} } }`, reached: { representations: { reports: [1] }, never: ['verdict'] } },
      { query: `{ measures { ${onAct} } }`, reached: { representations: { reports: [2, 2] } } },
      { query: `{ measures { status ${onAct} } }`, reached: { representations: { reports: [4] } } },
      { query: '{ measures { reports verdict } }', reached: { representations: { reports: [4] } } },
      `{ grid { ${onAct} } act { id } }`,
      '{ measures { ... on Act { verdict } ... on Rule { reports } } }',
    ],
  },
  {
    name: 'who is asked for the rest alone is asked with no names and values but those of the rest',
    subgraphs: { register, reports },
    world,
    queries: [
      '{ rule { told: reports ... on Act { id: verdict } } measures { status: reports ... on Act { reports: status } } }',
      {
        query: 'query ($form: String) { rule { reports(year: 2024) ... on Act { verdict(as: $form) } } }',
        variables: { form: 'letter' },
        reached: { never: ['letter', 'verdict'] },
      },
      {
        query:
          'query ($form: String, $year: Int) { measures { last: reports(year: $year) ... on Act { verdict(as: $form) } } }',
        variables: { form: 'letter', year: 2025 },
      },
    ],
  },
  {
    name: 'where each type of an interface is asked for what requires something else, each has its own and the rest',
    subgraphs: { register, reports },
    world,
    queries: [
      '{ measures { reports ... on Act { verdict } ... on Rule { weight } } }',
      '{ act { reports ... on Act { verdict } ... on Rule { weight } } }',
      '{ rule { reports ... on Act { rank verdict } ... on Rule { weight } } }',
      '{ measures { ... on Act { verdict } ... on Rule { weight reports } ... on Order { rank } } }',
    ],
  },
  {
    name: 'what is within the rest is fetched further',
    subgraphs: { register, reports },
    world,
    queries: [
      '{ rule { next { id status } ... on Act { verdict } } }',
      '{ measures { next { points next { reports ... on Act { verdict } } } ... on Act { verdict } } }',
    ],
  },
  {
    name: 'where what is required has an error, the error stands at its place, and the rest is there',
    subgraphs: { register, reports },
    world,
    queries: [
      { query: '{ withLost { reports ... on Act { status verdict } } }', fails: true },
      { query: '{ withLost { reports status ... on Act { verdict } } }', fails: true },
    ],
  },
  {
    name: 'what is required of an entity within one type is not required of it within another',
    subgraphs: {
      shops: `type Query { shelves: [Shelf] } interface Shelf { id: ID! } type Product @key(fields: "id") { id: ID! price: Int maker: Maker }
        type Maker @key(fields: "id") { id: ID! } type Sale implements Shelf { id: ID! product: Product } type Store implements Shelf { id: ID! product: Product }`,
      makers: `type Maker @key(fields: "id") { id: ID! name: String country: String }`,
      shipping: `type Product @key(fields: "id") { id: ID! price: Int @external maker: Maker @external weight: Int
          fee: Int @requires(fields: "price") duty: String @requires(fields: "maker { country }") mark: String @requires(fields: "maker { name }") }
        type Maker @key(fields: "id") { id: ID! country: String @external name: String @external }`,
    },
    world: () => {
      const maker = { __typename: 'Maker', id: 'm', name: 'Asel', country: 'KZ' };
      const products = [1, 2].map((id) => ({ __typename: 'Product', id: `p${id}`, price: id, maker }));
      const shelves = ['Sale', 'Store'].map((__typename, at) => ({ __typename, id: `s${at}`, product: products[at] }));
      return {
        entities: [maker, ...products],
        fields: {
          'Query.shelves': () => [...shelves, { __typename: 'Store', id: 's2', product: products[0] }],
          'Product.weight': () => 7,
          'Product.fee': ({ price }: { price: number }) => price * 2,
          'Product.duty': ({ maker: { country } }: { maker: { country: string } }) => `duty of ${country}`,
          'Product.mark': ({ maker: { name } }: { maker: { name: string } }) => `made by ${name}`,
        },
      };
    },
    queries: [
      '{ shelves { ... on Sale { product { fee } } ... on Store { product { weight } } } }',
      '{ shelves { ... on Sale { product { fee weight } } ... on Store { product { duty weight } } } }',
      '{ shelves { ... on Sale { product { duty } } ... on Store { product { mark maker { id } } } } }',
    ],
  },
  {
    name: 'what takes its context from one type is not needed within another',
    subgraphs: {
      shops: `type Query { shelves: [Shelf] } interface Shelf { id: ID! } type Product @key(fields: "id") { id: ID! }
        type Sale implements Shelf @key(fields: "id") { id: ID! currency: String product: Product @shareable }
        type Store implements Shelf @key(fields: "id") { id: ID! currency: String product: Product @shareable }`,
      prices: `type Product @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$shelf { currency }")): String weight: Int }
        type Sale @key(fields: "id") @context(name: "shelf") { id: ID! currency: String @external product: Product @shareable }
        type Store @key(fields: "id") @context(name: "shelf") { id: ID! currency: String @external product: Product @shareable }`,
    },
    world: () => {
      const product = { __typename: 'Product', id: 'p' };
      const shelves = ['Sale', 'Store'].map((__typename, at) => ({
        __typename,
        id: `s${at}`,
        currency: `C${at}`,
        product,
      }));
      return {
        entities: [product, ...shelves],
        fields: {
          'Query.shelves': () => shelves,
          'Product.price': (_product: object, { in: currency }: { in?: string }) => {
            if (currency === undefined) throw new Error('asked without its context');
            return `1 ${currency}`;
          },
          'Product.weight': () => 7,
        },
      };
    },
    queries: [
      '{ shelves { ... on Sale { product { price } } ... on Store { product { weight } } } }',
      '{ shelves { ... on Sale { product { price weight } } ... on Store { product { price weight } } } }',
    ],
  },
];
