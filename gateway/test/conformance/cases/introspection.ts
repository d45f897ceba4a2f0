import { getIntrospectionQuery } from 'graphql';
import type { ConformanceCase } from '../case.fixture.ts';

const users = ['u1', 'u2'].map((id, at) => ({ __typename: 'User', id, name: `name ${at}`, age: 20 + at }));

const subgraphs = {
  accounts: `type Query { users(first: Int = 3, by: By = { kind: OLD }): [User!] any: Any } union Any = User | Bot
    "Someone." type User implements Named @key(fields: "id") { id: ID! "Theirs." name: String }
    interface Named { name: String } type Bot implements Named @key(fields: "id") { id: ID! name: String secret: Int @inaccessible }
    input By { name: String = "x" kind: Kind } enum Kind { OLD NEW }`,
  ages: `type User @key(fields: "id") { id: ID! age(in: Unit = YEARS): Int } enum Unit { YEARS DAYS } scalar Day
    type Bot @key(fields: "id") { id: ID! made: Day }`,
};

const world = () => ({
  entities: users,
  fields: { 'Query.users': () => users, 'User.age': ({ age }: { age: number }) => age },
});

export const introspectionCases: ConformanceCase[] = [
  {
    name: 'a type tells of itself, its fields, arguments and defaults',
    subgraphs,
    world,
    queries: [
      `{ __type(name: "User") { kind name description interfaces { name } fields { name description
        args { name defaultValue type { kind name ofType { name } } } type { kind name ofType { kind name } } } } }`,
      {
        query:
          'query ($name: String!) { __type(name: $name) { name inputFields { name defaultValue type { name } } } }',
        variables: { name: 'By' },
      },
      '{ __type(name: "Nobody") { name } kind: __type(name: "Kind") { enumValues { name } } }',
      {
        query:
          '{ __type(name: "Named") { possibleTypes { name } } any: __type(name: "Any") { possibleTypes { name } } }',
        anyOrder: true,
      },
      '{ __type(name: "Query") { fields { name args { name defaultValue } } } }',
    ],
  },
  {
    name: 'the schema tells of its types, none of them the machinery’s',
    subgraphs,
    world,
    queries: [
      {
        query:
          '{ __schema { types { name kind } queryType { name } mutationType { name } subscriptionType { name } } }',
        anyOrder: true,
      },
      { query: getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }), anyOrder: true },
    ],
  },
  {
    name: 'introspection and data may be asked for together',
    subgraphs,
    world,
    queries: [
      '{ users { name age } __type(name: "Kind") { name } kind: __typename }',
      '{ s: __schema { queryType { ...T } } users { age } t: __type(name: "User") { ...T } } fragment T on __Type { kind name }',
      {
        query:
          'query ($n: String!, $no: Boolean!) { __type(name: $n) { name fields @skip(if: $no) { name } } users { name @include(if: $no) age } }',
        variables: { n: 'Bot', no: true },
      },
    ],
  },
  {
    name: 'introspection may stand in fragments, and under conditions',
    subgraphs,
    world,
    queries: [
      'fragment F on Query { users { id } __type(name: "Day") { kind } } { ...F }',
      '{ ... { __schema { queryType { name } } } ... on Query { users { name } } }',
      {
        query:
          'query ($no: Boolean!) { __schema @skip(if: $no) { queryType { name } } ...F @include(if: $no) } fragment F on Query { users { id } __type(name: "Day") { kind } }',
        variables: { no: true },
      },
    ],
  },
];
