import type { ConformanceCase } from '../case.fixture.ts';
import { told } from '../told.fixture.ts';

const item = { __typename: 'Item', id: 'i1' };
const fields = { 'Query.item': () => item, 'Query.a': told, 'Query.b': told, 'Item.told': told, 'Item.also': told };
const world = () => ({ entities: [item], fields });

export const inputCases: ConformanceCase[] = [
  {
    name: 'an input object has the fields that all subgraphs know',
    subgraphs: {
      a: `type Query { a(filter: Filter): String item: Item } input Filter { text: String! size: Int onlyA: Int inner: Inner }
        input Inner { x: Int y: Int } type Item @key(fields: "id") { id: ID! }`,
      b: `type Query { b(filter: Filter): String } input Filter { size: Int inner: Inner onlyB: Boolean text: String! } input Inner { y: Int z: Int }
        type Item @key(fields: "id") { id: ID! told(filter: Filter): String }`,
    },
    world,
    queries: [
      '{ a(filter: { text: "t", inner: { y: 1 } }) b(filter: { inner: { y: null }, text: "u", size: 3 }) }',
      {
        query:
          'query ($f: Filter, $y: Int) { a(filter: $f) b(filter: $f) item { told(filter: { text: "x", inner: { y: $y } }) } }',
        variables: { f: { size: 1, text: 'v', inner: { y: 2 } }, y: 5 },
      },
      { query: '{ a(filter: { text: "t", onlyA: 1 }) }', fails: true },
      { query: 'query ($f: Filter) { b(filter: $f) }', variables: { f: { text: '', onlyB: true } }, fails: true },
      { query: '{ b(filter: { size: 1 }) }', fails: true },
    ],
  },
  {
    name: 'defaults of arguments and of input fields hold where nothing is given',
    subgraphs: {
      a: `type Query { a(first: Int = 20, text: String = "all \\"of\\" it", filter: Filter = { tags: ["x"] }): String item: Item }
        input Filter { tags: [String!]! = ["none"] kind: Kind = GOOD open: Boolean! = true inner: Filter } enum Kind { GOOD BAD }
        type Item @key(fields: "id") { id: ID! }`,
      b: `type Item @key(fields: "id") { id: ID! told(filter: Filter, kinds: [Kind!] = [BAD, GOOD], ratio: Float = 1): String }
        input Filter { tags: [String!]! = ["none"] kind: Kind = GOOD open: Boolean! = true inner: Filter } enum Kind { GOOD BAD }`,
    },
    world,
    queries: [
      '{ a none: a(filter: null, first: null) empty: a(filter: {}) inner: a(filter: { inner: { open: false } }) }',
      '{ item { told } }',
      '{ item { told(filter: { kind: null, inner: { inner: {} } }, kinds: [], ratio: null) } }',
      { query: 'query ($f: Filter) { item { told(filter: $f) } a(filter: $f) }', variables: { f: { inner: {} } } },
      { query: 'query ($f: Filter) { item { told(filter: $f) } a(filter: $f) }' },
    ],
  },
  {
    name: 'an argument that only one subgraph has of a shared field is not part of it',
    subgraphs: {
      a: `type Query { a(x: Int, onlyA: Int): String @shareable item: Item } type Item @key(fields: "id") { id: ID! told(x: [Int], y: Int): String @shareable }`,
      b: `type Query { a(x: Int): String @shareable } type Item @key(fields: "id") { id: ID! told(x: [Int]): String @shareable also: String }`,
    },
    world,
    queries: [
      '{ a(x: 1) item { told(x: [1, null]) also } }',
      { query: '{ a(onlyA: 1) }', fails: true },
      { query: '{ item { told(y: 1) } }', fails: true },
    ],
  },
  {
    name: 'a custom scalar takes and gives any value, with variables inside',
    subgraphs: {
      a: `scalar Json type Query { a(value: Json): String item: Item json(like: Json): Json } type Item @key(fields: "id") { id: ID! }`,
      b: `scalar Json type Item @key(fields: "id") { id: ID! told(value: Json, values: [Json!]): String any: Json }`,
    },
    world: () => {
      const any = { list: [1, [2, { deep: null }]], text: 'т', __typename: 'Not a type', id: 7 };
      const items = { ...item, any };
      const echo = (_: unknown, { like }: { like: unknown }) => like ?? [any, 0, '', false];
      return { entities: [items], fields: { ...fields, 'Query.item': () => items, 'Query.json': echo } };
    },
    queries: [
      '{ json item { any } }',
      '{ a(value: { b: [1, "x", { c: null }], d: true, e: 1.5 }) item { told(value: "t", values: [1, {}]) } }',
      {
        query:
          'query ($v: Json, $n: Json!) { a(value: $v) item { told(value: { n: $n, v: $v }, values: [$n, 2]) any } json(like: $v) }',
        variables: { v: { id: 'x', list: [{}] }, n: 4 },
      },
    ],
  },
  {
    name: 'values are coerced as the specification says: one to a list, whole numbers, identifiers',
    subgraphs: {
      a: `type Query { a(ids: [ID!], grid: [[Int]], ratio: Float, id: ID, text: String): String item: Item } type Item @key(fields: "id") { id: ID! }`,
      b: `type Item @key(fields: "id") { id: ID! told(ids: [ID!], ratio: Float!, grid: [[Int]]): String also(text: String, big: Float): String }`,
    },
    world,
    queries: [
      '{ a(ids: 1, grid: 2, ratio: 3, id: 4) item { told(ids: "x", ratio: -1, grid: [[1], null]) } }',
      {
        query:
          'query ($ids: [ID!], $grid: [[Int]], $ratio: Float!) { a(ids: $ids, grid: $grid) item { told(ids: $ids, ratio: $ratio, grid: [$n, [2]]) } }'.replace(
            '[$n, [2]]',
            '$grid',
          ),
        variables: { ids: 5, grid: 7, ratio: 2 },
      },
      '{ a(text: """\n  block "quoted"\n    text \\""" \\u00e9\n""") item { also(text: "\\u0041\\n\\t\\\\ қ 🐎 \\u{1F40E}", big: 1e21) } }',
      {
        query: 'query ($t: String) { item { also(text: $t) } a(text: $t) }',
        variables: { t: '"\\\n\u2028 қ 🐎 }) { x' },
      },
    ],
  },
];
