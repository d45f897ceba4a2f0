import type { ConformanceCase } from '../case.fixture.ts';

const users = [
  { __typename: 'User', id: 'u1', name: 'Aru', salary: 10, post: { title: 'judge' }, grade: 'HIGH' },
  { __typename: 'User', id: 'u2', name: 'Dana', salary: null, post: null, grade: null },
];
const world = () => ({
  entities: users,
  fields: {
    'Query.users': () => users,
    'Query.found': (_: unknown, { first }: { first: number }) => users.slice(0, first),
    'User.total': ({ salary }: { salary: number }) => salary * 12,
  },
});

const federation = 'https://specs.apollo.dev/federation';

export const directiveCases: ConformanceCase[] = [
  {
    name: 'who may see what is no concern of an open gateway: it serves @authenticated, @requiresScopes and @policy',
    subgraphs: {
      a: `type Query { users: [User] @authenticated } type User @key(fields: "id") { id: ID! name: String @requiresScopes(scopes: [["a", "b"], ["c"]])
        post: Post grade: Grade } type Post @policy(policies: [["p"]]) { title: String } enum Grade @authenticated { HIGH LOW }`,
      b: `type User @key(fields: "id") @authenticated { id: ID! salary: Int @policy(policies: [["x"], ["y"]]) }`,
    },
    world,
    queries: ['{ users { id name salary post { title } grade } }', '{ __type(name: "User") { fields { name } } }'],
  },
  {
    name: 'costs and sizes of lists change no answer',
    subgraphs: {
      a: `type Query { found(first: Int @cost(weight: 2)): [User] @listSize(slicingArguments: ["first"], assumedSize: 5) users: [User] @cost(weight: 7) }
        type User @key(fields: "id") @cost(weight: 3) { id: ID! name: String grade: Grade } enum Grade @cost(weight: 1) { HIGH LOW }`,
      b: `type User @key(fields: "id") { id: ID! salary: Int @cost(weight: 9) }`,
    },
    world,
    queries: ['{ found(first: 1) { name salary } }', '{ users { salary grade } }'],
  },
  {
    name: 'tags may stand on everything',
    subgraphs: {
      a: `extend schema @link(url: "${federation}/v2.3", import: ["@key", "@tag"]) @tag(name: "whole")
        type Query @tag(name: "root") { found(first: Int @tag(name: "argument")): [User] @tag(name: "field") users(by: By): [User] }
        type User implements Named @key(fields: "id") @tag(name: "type") @tag(name: "other") { id: ID! @tag(name: "key") name: String grade: Grade }
        interface Named @tag(name: "interface") { name: String } enum Grade @tag(name: "enum") { HIGH @tag(name: "value") LOW }
        input By @tag(name: "input") { name: String @tag(name: "input-field") } union Any @tag(name: "union") = User scalar Day @tag(name: "scalar")`,
      b: `type User @key(fields: "id") { id: ID! @tag(name: "b") salary: Int }`,
    },
    world,
    queries: [
      '{ found(first: 2) { name salary grade } }',
      '{ users(by: { name: "x" }) { salary ... on Named { name } } }',
    ],
  },
  {
    name: 'a directive of the subgraphs’ own may be composed into the supergraph',
    subgraphs: {
      a: `extend schema @link(url: "${federation}/v2.3", import: ["@key", "@composeDirective"])
          @link(url: "https://specs.example.kz/badge/v1.2", import: ["@badge"]) @composeDirective(name: "@badge")
        directive @badge(text: String, of: Shape = ROUND) repeatable on FIELD_DEFINITION | OBJECT | ENUM_VALUE
        enum Shape { ROUND SQUARE }
        type Query { users: [User] @badge(text: "x") }
        type User @key(fields: "id") @badge @badge(of: SQUARE) { id: ID! name: String @badge }`,
      b: `extend schema @link(url: "${federation}/v2.3", import: ["@key", "@composeDirective"])
          @link(url: "https://specs.example.kz/badge/v1.1", import: ["@badge"]) @composeDirective(name: "@badge")
        directive @badge(text: String) repeatable on FIELD_DEFINITION | OBJECT
        type User @key(fields: "id") { id: ID! salary: Int @badge(text: "pay") }`,
    },
    world,
    queries: ['{ users { name salary } }'],
  },
  {
    name: 'what is deprecated, described or specified by a page is told by introspection and answered like the rest',
    subgraphs: {
      a: `scalar Day @specifiedBy(url: "https://example.kz/day")
        type Query { users(old: Int @deprecated(reason: "no use")): [User] }
        "Someone." type User @key(fields: "id") { id: ID! "How they are called." name: String @deprecated(reason: "see title") day: Day }`,
      b: `type User @key(fields: "id") { id: ID! salary: Int @deprecated }`,
    },
    world,
    queries: [
      '{ users { name salary day } }',
      `{ __type(name: "User") { description fields(includeDeprecated: true) { name description isDeprecated deprecationReason }
        current: fields { name } } day: __type(name: "Day") { kind specifiedByURL } }`,
      '{ __type(name: "Query") { fields { args(includeDeprecated: true) { name deprecationReason } } } }',
    ],
  },
];
