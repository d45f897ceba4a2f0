import type { ConformanceCase } from '../case.fixture.ts';

const users = ['u1', 'u2'].map((id, at) => ({ __typename: 'User', id, name: `name ${at}`, age: 20 + at }));
const [first] = users;

const subgraphs = {
  accounts: `type Query { users: [User] me: User } type User @key(fields: "id") { id: ID! name: String }`,
  ages: `type Query { oldest: User count: Int! } type User @key(fields: "id") { id: ID! age: Int }`,
};

const fields = {
  'Query.users': () => users,
  'Query.me': () => first,
  'Query.oldest': () => users[1],
  'Query.count': () => users.length,
};
const world = () => ({ entities: users, fields });

const several = `query Names { users { ...U } } query Ages($old: Boolean = true) { oldest @include(if: $old) { ...U age } count }
  fragment U on User { name ...V } fragment V on User { id }`;

export const rootCases: ConformanceCase[] = [
  {
    name: 'root fields of several subgraphs are answered together, in their order',
    subgraphs,
    world,
    queries: [
      '{ count users { name } oldest { name } me { age } }',
      '{ me { name } count }',
      { query: 'query { oldest { age } me { name } }' },
    ],
  },
  {
    name: 'the root knows its type, with nothing else asked too',
    subgraphs,
    world,
    queries: [
      { query: '{ __typename }', reached: { order: [] } },
      '{ a: __typename b: __typename }',
      '{ __typename count }',
      '{ users { __typename } kind: __typename oldest { kind: __typename name } }',
      'query ($no: Boolean = false) { ...F @include(if: $no) __typename } fragment F on Query { __typename count }',
    ],
  },
  {
    name: 'a type alone is asked for without the entity’s fields',
    subgraphs,
    world,
    queries: [
      '{ users { __typename } }',
      '{ me { __typename } oldest { __typename } }',
      '{ me { kind: __typename age } }',
    ],
  },
  {
    name: 'a document may have several operations, of which one is named',
    subgraphs,
    world,
    queries: [
      { query: several, operationName: 'Names' },
      { query: several, operationName: 'Ages', variables: { old: true } },
      { query: several, operationName: 'Ages', variables: { old: false } },
      { query: several, operationName: 'None', fails: true },
      { query: several, fails: true },
      { query: 'query Only { count }' },
      { query: 'query Only { count }', operationName: 'Only' },
    ],
  },
  {
    name: 'a subgraph may call its root types otherwise',
    subgraphs: {
      accounts: `schema { query: Root mutation: Change } type Root { users: [User] } type Change { rename: User } type User @key(fields: "id") { id: ID! name: String }`,
      ages: `${subgraphs.ages} type Mutation { grow: User }`,
    },
    world: () => ({
      entities: users,
      fields: { ...fields, 'Mutation.rename': () => first, 'Mutation.grow': () => first },
    }),
    queries: [
      '{ __typename users { name age } count }',
      'mutation { __typename rename { name age } grow { name } }',
      '{ oldest { name __typename } ... on Query { users { id } } }',
    ],
  },
  {
    name: 'a field may lead back to the root, where other subgraphs have fields',
    subgraphs: {
      accounts: `type Query { users: [User] me: User } type Mutation { rename: Renamed } type Renamed { user: User query: Query! }
        type User @key(fields: "id") { id: ID! name: String root: Query }`,
      ages: subgraphs.ages,
    },
    world: () => ({
      entities: users,
      fields: { ...fields, 'Mutation.rename': () => ({ user: first, query: {} }), 'User.root': () => ({}) },
    }),
    queries: [
      '{ me { root { count me { name } } } }',
      '{ users { root { oldest { name } __typename } } }',
      'mutation { rename { user { age } query { users { age } count } } }',
    ],
  },
  {
    name: 'what is not in the schema is refused before anyone is asked',
    subgraphs,
    world,
    queries: [
      { query: '{ nothing }', fails: true, reached: { order: [] } },
      { query: '{ users }', fails: true, reached: { order: [] } },
      { query: '{ users { name { first } } }', fails: true, reached: { order: [] } },
      { query: '{ users { ...Unknown } }', fails: true, reached: { order: [] } },
      { query: '{ count(of: 1) }', fails: true, reached: { order: [] } },
      { query: '{ users { name: age name } }', fails: true, reached: { order: [] } },
      { query: '{ users {', fails: true, reached: { order: [] } },
      { query: '{ _entities(representations: []) { __typename } }', fails: true, reached: { order: [] } },
      { query: '{ _service { sdl } }', fails: true, reached: { order: [] } },
    ],
  },
];
