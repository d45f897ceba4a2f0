import type { ConformanceCase } from '../case.fixture.ts';

const user = { __typename: 'User', id: 'u1', name: 'Aru', email: 'aru@example.kz', age: 30 };
const bot = { __typename: 'Bot', id: 'r1', name: 'R', version: 3, owner: user, age: 1 };
const product = { __typename: 'Product', id: 'p1', label: 'Chair', price: 10, seller: user };
const service = { __typename: 'Service', id: 's1', label: 'Repair', price: 99, seller: bot };

export const interfaceCases: ConformanceCase[] = [
  {
    name: 'an interface’s fields that its types have in another subgraph are fetched by type',
    subgraphs: {
      accounts: `type Query { actors: [Actor] } interface Actor { id: ID! name: String }
        type User implements Actor @key(fields: "id") { id: ID! name: String email: String }
        type Bot implements Actor @key(fields: "id") { id: ID! name: String version: Int owner: User }`,
      ages: `interface Aged { age: Int } type User implements Aged @key(fields: "id") { id: ID! age: Int }
        type Bot implements Aged @key(fields: "id") { id: ID! age: Int }`,
    },
    world: () => ({ entities: [user, bot], fields: { 'Query.actors': () => [user, null, bot, user] } }),
    queries: [
      '{ actors { name ... on User { age } } }',
      '{ actors { ... on Aged { age } } }',
      '{ actors { ... on Bot { version owner { age email } age } ... on User { email } id } }',
      '{ actors { __typename ... on Aged { __typename age } } }',
    ],
  },
  {
    name: 'an interface has some of its types in one subgraph and some in another',
    subgraphs: {
      accounts: `type Query { actor: Actor } interface Actor { id: ID! name: String }
        type User implements Actor @key(fields: "id") { id: ID! name: String }`,
      bots: `type Query { machine: Actor } interface Actor { id: ID! name: String }
        type Bot implements Actor @key(fields: "id") { id: ID! name: String version: Int }`,
    },
    world: () => ({ entities: [user, bot], fields: { 'Query.actor': () => user, 'Query.machine': () => bot } }),
    queries: [
      '{ actor { __typename name } machine { __typename name } }',
      '{ actor { ... on Bot { version } } machine { ... on Bot { version } ... on User { id } } }',
      'fragment A on Actor { name ... on User { id } ... on Bot { version } } { machine { ...A } actor { ...A } }',
    ],
  },
  {
    name: 'a field is part of an interface in one subgraph and of its types in another',
    subgraphs: {
      accounts: `type Query { actors: [Actor] } interface Actor { id: ID! name: String }
        type User implements Actor @key(fields: "id") { id: ID! name: String }
        type Bot implements Actor @key(fields: "id") { id: ID! name: String }`,
      ages: `interface Actor { age: Int } type User implements Actor @key(fields: "id") { id: ID! age: Int }
        type Bot implements Actor @key(fields: "id") { id: ID! age: Int }`,
    },
    world: () => ({ entities: [user, bot], fields: { 'Query.actors': () => [bot, user] } }),
    queries: ['{ actors { age } }', '{ actors { name age ... on User { years: age } } }'],
  },
  {
    name: 'an interface implements an interface, and either may be asked for',
    subgraphs: {
      shop: `type Query { offers: [Offer] nodes: [Node] } interface Node { id: ID! }
        interface Offer implements Node { id: ID! label: String }
        type Product implements Offer & Node @key(fields: "id") { id: ID! label: String }
        type Service implements Offer & Node @key(fields: "id") { id: ID! label: String }
        type User implements Node @key(fields: "id") { id: ID! }`,
      prices: `type Product @key(fields: "id") { id: ID! price: Int } type Service @key(fields: "id") { id: ID! price: Int }
        type User @key(fields: "id") { id: ID! email: String }`,
    },
    world: () => ({
      entities: [user, product, service],
      fields: { 'Query.offers': () => [service, product], 'Query.nodes': () => [user, service, product] },
    }),
    queries: [
      '{ nodes { id ... on Offer { label ... on Product { price } } ... on User { email } } }',
      '{ offers { ... on Node { id ... on Service { price } } label } }',
      '{ nodes { ... on Node { ... on Offer { ... on Node { ... on Product { id price label } } } } __typename } }',
    ],
  },
  {
    name: 'a type answers an interface’s field with a narrower type',
    subgraphs: {
      shop: `type Query { offers: [Offer] } interface Offer { seller: Actor }
        interface Actor { id: ID! }
        type Product implements Offer { seller: User } type Service implements Offer { seller: Bot }
        type User implements Actor @key(fields: "id") { id: ID! } type Bot implements Actor @key(fields: "id") { id: ID! }`,
      accounts: `type User @key(fields: "id") { id: ID! name: String email: String }
        type Bot @key(fields: "id") { id: ID! name: String version: Int }`,
    },
    world: () => ({ entities: [user, bot], fields: { 'Query.offers': () => [product, service] } }),
    queries: [
      '{ offers { seller { id } ... on Product { seller { email } } ... on Service { seller { version } } } }',
      '{ offers { seller { __typename ... on User { name } ... on Bot { name } } } }',
    ],
  },
  {
    name: 'arguments of an interface’s field reach each of its types',
    subgraphs: {
      accounts: `type Query { actors: [Actor] } interface Actor { id: ID! greet(how: String = "Hi", times: Int): String }
        type User implements Actor @key(fields: "id") { id: ID! greet(how: String = "Hi", times: Int): String }
        type Bot implements Actor @key(fields: "id") { id: ID! greet(how: String = "Hi", times: Int): String }`,
      ages: `type User @key(fields: "id") { id: ID! age(in: String): String } type Bot @key(fields: "id") { id: ID! age(in: String): String }`,
    },
    world: () => ({
      entities: [user, bot],
      fields: {
        'Query.actors': () => [user, bot],
        'Actor.greet': ({ name }: { name: string }, { how, times }: { how: string | null; times?: number }) =>
          `${how} ${name} ${times}`,
        'User.age': ({ age }: { age: number }, args: { in: string }) => `${age} ${args.in}`,
        'Bot.age': ({ age }: { age: number }, args: { in: string }) => `${age} for a bot in ${args.in}`,
      },
    }),
    queries: [
      '{ actors { greet twice: greet(times: 2) ... on User { greet no: greet(how: null) } } }',
      {
        query:
          'query ($how: String, $unit: String!) { actors { greet(how: $how) ... on User { age(in: $unit) } ... on Bot { age(in: $unit) } } }',
        variables: { unit: 'years' },
      },
    ],
  },
];
