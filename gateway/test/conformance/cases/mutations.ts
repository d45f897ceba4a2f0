import type { ConformanceCase } from '../case.fixture.ts';

/** Stock of one product, which its two subgraphs change and read. */
const world = () => {
  const product = { __typename: 'Product', id: 'p1', name: 'Chair', stock: 3 };
  const steps: string[] = [];
  const change = (by: number, step: string) => () => {
    product.stock += by;
    steps.push(step);
    return product;
  };
  return {
    entities: [product],
    fields: {
      'Query.products': () => [product],
      'Mutation.rename': (_: unknown, { to }: { to: { name: string } }) => {
        Object.assign(product, to);
        steps.push('rename');
        return product;
      },
      'Mutation.sell': change(-1, 'sell'),
      'Mutation.order': change(10, 'order'),
      'Mutation.fail': () => {
        steps.push('fail');
        throw new Error('no');
      },
      'Product.steps': () => [...steps],
      'Product.stock': ({ stock }: { stock: number }) => stock,
    },
  };
};

const subgraphs = {
  catalogue: `type Query { products: [Product] } type Mutation { rename(to: To!): Product sell: Product fail: Int }
    input To { name: String! } type Product @key(fields: "id") { id: ID! name: String }`,
  depot: `type Mutation { order(many: Int): Product! } type Product @key(fields: "id") { id: ID! stock: Int steps: [String!] }`,
};

export const mutationCases: ConformanceCase[] = [
  {
    name: 'mutations of several subgraphs happen one after another, in their order',
    subgraphs,
    world,
    queries: [
      { query: 'mutation { sell { id } order { steps stock } }', reached: { order: ['catalogue', 'depot'] } },
      {
        query: 'mutation { order { id } sell { id } again: order { steps } }',
        reached: { order: ['depot', 'catalogue', 'depot'] },
      },
      'mutation { order { stock } rename(to: { name: "Stool" }) { name } last: order { stock steps } }',
    ],
  },
  {
    name: 'a mutation’s entity is completed by other subgraphs, with what the mutation made of it',
    subgraphs,
    world,
    queries: [
      'mutation { sell { name stock steps } }',
      'mutation { order { name stock id } }',
      {
        query: 'mutation ($to: To!, $short: Boolean!) { rename(to: $to) { name stock @skip(if: $short) } }',
        variables: { to: { name: 'Armchair' }, short: false },
      },
    ],
  },
  {
    name: 'a mutation is answered in full before the next begins, whatever subgraphs it takes',
    subgraphs,
    world,
    queries: [
      'mutation { one: sell { stock } two: sell { stock } }',
      'mutation { sell { stock } order { name stock } again: sell { stock steps } }',
    ],
  },
  {
    name: 'a mutation that fails does not keep the next from happening',
    subgraphs,
    world,
    queries: [
      { query: 'mutation { fail order { stock steps } }', fails: true },
      { query: 'mutation { order { id } fail sell { name } }', fails: true },
    ],
  },
  {
    name: 'a mutation knows its own type, and may be skipped',
    subgraphs,
    world,
    queries: [
      'mutation { __typename sell { __typename stock } }',
      'mutation { kind: __typename }',
      {
        query: 'mutation M($no: Boolean!) { sell @skip(if: $no) { stock } order @include(if: $no) { steps } }',
        variables: { no: true },
      },
      {
        query:
          'mutation { ...F } fragment F on Mutation { sell { ...P } order { ...P } } fragment P on Product { name id }',
      },
    ],
  },
];
