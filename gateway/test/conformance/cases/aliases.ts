import type { ConformanceCase } from '../case.fixture.ts';

const makers = ['m1', 'm2'].map((id) => ({ __typename: 'Maker', id, name: `maker ${id}`, city: `city of ${id}` }));
const products = ['p1', 'p2'].map((id, at) => ({
  __typename: 'Product',
  id,
  sku: `s${at}`,
  name: `name ${at}`,
  price: at * 10,
  stock: at + 1,
  maker: makers[at],
}));

const subgraphs = {
  catalogue: `type Query { products(first: Int): [Product] } type Product @key(fields: "id") { id: ID! name: String maker: Maker }
    type Maker @key(fields: "id") { id: ID! name: String }`,
  prices: `type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! price(times: Int = 1): Int }`,
  depots: `type Product @key(fields: "sku") { sku: String! stock(in: String): String } type Maker @key(fields: "id") { id: ID! city: String }`,
};

const world = () => ({
  entities: [...products, ...makers],
  fields: {
    'Query.products': (_: unknown, { first }: { first?: number }) => products.slice(0, first),
    'Product.price': ({ price }: { price: number }, { times }: { times: number }) => price * times,
    'Product.stock': ({ stock }: { stock: number }, args: { in?: string }) => `${stock} in ${args.in}`,
  },
});

export const aliasCases: ConformanceCase[] = [
  {
    name: 'keys have other names, and other fields have the names of keys',
    subgraphs,
    world,
    queries: [
      '{ products { code: id price } }',
      '{ products { id: name price } }',
      '{ products { id: name sku: id stock } }',
      '{ products { id: maker { id: name city } sku: price stock } }',
      '{ products { sku: price(times: 2) price: stock stock: sku id: name name: id } }',
    ],
  },
  {
    name: 'fields of several subgraphs change names with one another',
    subgraphs,
    world,
    queries: [
      '{ products { price: name name: price } }',
      '{ products { price: stock stock: price maker: name name: maker { name: city city: name } } }',
    ],
  },
  {
    name: 'a field is asked for several times with other arguments, in each subgraph',
    subgraphs,
    world,
    queries: [
      '{ one: products(first: 1) { a: price b: price(times: 2) price(times: 3) } products { a: stock(in: "A") stock b: stock(in: "B") } }',
      { query: 'query ($t: Int) { products { a: price(times: $t) b: price(times: 5) price } }', variables: { t: 4 } },
    ],
  },
  {
    name: 'one entity under several names is completed under each',
    subgraphs,
    world,
    queries: [
      '{ products { a: maker { name } b: maker { city } maker { id city } } }',
      '{ a: products(first: 1) { price } b: products { stock } c: products { maker { city } } }',
      '{ products { a: maker { x: city y: city } b: maker { x: name y: city } } }',
    ],
  },
  {
    name: 'a name of a type has other names, and gives none away',
    subgraphs,
    world,
    queries: [
      '{ products { kind: __typename price } }',
      '{ a: __typename products { b: __typename maker { c: __typename __typename city } d: __typename } }',
      '{ products { __typename: name price } }',
      '{ products { id: __typename price: __typename stock } }',
    ],
  },
  {
    name: 'the parts of keys, and of what is required, have other names too',
    subgraphs: {
      a: `type Query { users: [User] } type User @key(fields: "name org { id }") { name: String! org: Org! size: Size title: String }
        type Org @key(fields: "id") { id: ID! label: String } type Size { height: Int width: Int }`,
      b: `type User @key(fields: "name org { id }") { name: String! org: Org! age: Int size: Size @external tall: Boolean @requires(fields: "size { height }") }
        type Org @key(fields: "id") { id: ID! city: String } type Size @external { height: Int }`,
    },
    world: () => {
      const org = (id: string) => ({ __typename: 'Org', id, label: `label of ${id}`, city: `city of ${id}` });
      const user = (name: string, id: string, height: number) => ({
        __typename: 'User',
        name,
        org: org(id),
        title: `title of ${name}`,
        age: height - 150,
        size: { height, width: height / 2 },
      });
      const users = [user('Aru', 'o1', 170), user('Dana', 'o2', 190)];
      return {
        entities: [...users, ...users.map((each) => each.org)],
        fields: {
          'Query.users': () => users,
          'User.tall': ({ size }: { size: { height: number } }) => size.height > 180,
        },
      };
    },
    queries: [
      '{ users { org: title age } }',
      '{ users { name: age org { id: label city } } }',
      '{ users { size: title tall } }',
      '{ users { size { height: width } tall name: org { label } } }',
      '{ users { org: size { id: width } age tall } }',
    ],
  },
  {
    name: 'names that objects have in JavaScript are names like others',
    subgraphs,
    world,
    queries: [
      '{ products { constructor: price toString: stock hasOwnProperty: name valueOf: id then: maker { then: city } } }',
      '{ constructor: products { prototype: price __defineGetter__: sku length: stock } }',
      '{ products { __proto__: price } }',
      '{ products { __proto__: maker { __proto__: city name } stock } }',
      '{ __proto__: products { price stock } }',
    ],
  },
  {
    name: 'names that a gateway uses for itself are names like others',
    subgraphs,
    world,
    queries: [
      '{ _entities: products { representations: price _service: stock } }',
      '{ products { _0: price _1: stock price__alias_0: name stock__asked: maker { _entities: city } } }',
      '{ data: products { errors: price extensions: stock } errors: products { message: name path: price } }',
    ],
  },
];
