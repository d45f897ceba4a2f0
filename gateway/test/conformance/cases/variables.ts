import type { ConformanceCase } from '../case.fixture.ts';
import { told } from '../told.fixture.ts';

const item = { __typename: 'Item', id: 'i1', name: 'one' };

const subgraphs = {
  a: `type Query { item(id: ID): Item asked(n: Int = 7, text: String, filter: Filter, kinds: [Kind] = [LOW]): String }
    type Item @key(fields: "id") { id: ID! name: String } enum Kind { LOW HIGH }
    input Filter { n: Int = 1 text: String kinds: [Kind!] inner: Filter list: [[Filter]] }`,
  b: `type Item @key(fields: "id") { id: ID! told(n: Int = 7, text: String, filter: Filter, kinds: [Kind] = [LOW], id: ID, ratio: Float, yes: Boolean): String }
    enum Kind { LOW HIGH } input Filter { n: Int = 1 text: String kinds: [Kind!] inner: Filter list: [[Filter]] }`,
};

const world = () => ({
  entities: [item],
  fields: { 'Query.item': () => item, 'Query.asked': told, 'Item.told': told },
});

export const variableCases: ConformanceCase[] = [
  {
    name: 'variables of every kind reach a field of another subgraph',
    subgraphs,
    world,
    queries: [
      {
        query: `query ($n: Int, $text: String!, $filter: Filter, $kinds: [Kind], $id: ID!, $ratio: Float, $yes: Boolean) {
          item(id: $id) { told(n: $n, text: $text, filter: $filter, kinds: $kinds, id: $id, ratio: $ratio, yes: $yes) } }`,
        variables: {
          n: 0,
          text: '',
          filter: { text: 'қ', kinds: ['HIGH'], inner: { n: null, list: [[{}, null], null, []] } },
          kinds: ['LOW', null],
          id: 12,
          ratio: 1.25,
          yes: false,
        },
      },
    ],
  },
  {
    name: 'a variable that is null and one that is not there are told apart',
    subgraphs,
    world,
    queries: [undefined, {}, { n: null, filter: null, kinds: null, text: null }, { n: 1, filter: { text: null } }].map(
      (variables) => ({
        query: `query ($n: Int, $text: String, $filter: Filter, $kinds: [Kind]) {
          asked(n: $n, text: $text, filter: $filter, kinds: $kinds)
          item { told(n: $n, text: $text, filter: $filter, kinds: $kinds) } }`,
        ...(variables && { variables }),
      }),
    ),
  },
  {
    name: 'a variable’s default holds where it is not given, and not where it is null',
    subgraphs,
    world,
    queries: [{}, { n: null }, { n: 5, kinds: [], filter: {} }, { kinds: 'HIGH' }].map((variables) => ({
      query: `query ($n: Int = 3, $kinds: [Kind] = [HIGH, LOW], $filter: Filter = { text: "d", inner: { n: 2 } }) {
        item { told(n: $n, kinds: $kinds, filter: $filter) } asked(n: $n, kinds: $kinds, filter: $filter) }`,
      variables,
    })),
  },
  {
    name: 'variables stand inside lists and input objects',
    subgraphs,
    world,
    queries: [{}, { n: null, text: 't', kind: 'HIGH', inner: { n: 9 } }, { n: 4, inner: null, kind: 'LOW' }].map(
      (variables) => ({
        query: `query ($n: Int, $text: String, $kind: Kind = LOW, $inner: Filter) {
          item { told(filter: { n: $n, text: $text, kinds: [HIGH], inner: { inner: $inner, list: [[$inner], []] } }, kinds: [$kind]) }
          asked(filter: { inner: $inner, n: $n }) }`,
        variables,
      }),
    ),
  },
  {
    name: 'a variable may have any name',
    subgraphs,
    world,
    queries: [
      {
        query: `query ($_entities: String, $__typename: String, $id: ID, $v0: Int) {
          item(id: $id) { told(text: $_entities) again: told(text: $__typename, n: $v0, id: $id) } }`,
        variables: { _entities: 'e', __typename: 't', id: 'x', v0: 4 },
      },
      {
        query: 'query ($constructor: Int, $prototype: String) { item { told(n: $constructor, text: $prototype) } }',
        variables: { constructor: 1, prototype: 'p' },
      },
      { query: 'query ($toString: Int) { item { told(n: $toString) } asked(n: $toString) }', variables: {} },
    ],
  },
  {
    name: 'a variable may be called representations, as that of every fetch of entities is',
    subgraphs,
    world,
    queries: [
      {
        query: 'query ($representations: Int) { item { told(n: $representations) } asked(n: $representations) }',
        variables: { representations: 3 },
      },
      { query: 'query ($representations: [Kind] = [HIGH]) { item { told(kinds: $representations) name } }' },
    ],
  },
  {
    name: 'a variable that only a condition needs is one like any other',
    subgraphs,
    world,
    queries: [true, false, undefined].map((yes) => ({
      query:
        'query ($yes: Boolean = true, $n: Int) { item @include(if: $yes) { told(n: $n) name @skip(if: $yes) } asked(n: $n) }',
      variables: { n: 2, ...(yes !== undefined && { yes }) },
    })),
  },
  {
    name: 'a variable that cannot be used is refused as a whole',
    subgraphs,
    world,
    queries: [
      { query: 'query ($n: Int!) { item { told(n: $n) } }', fails: true },
      { query: 'query ($n: Int!) { item { told(n: $n) } }', variables: { n: null }, fails: true },
      { query: 'query ($n: Int) { item { told(n: $n) } }', variables: { n: 'one' }, fails: true },
      { query: 'query ($n: Int) { item { told(n: $n) } }', variables: { n: 2 ** 31 }, fails: true },
      { query: 'query ($k: [Kind]) { item { told(kinds: $k) } }', variables: { k: ['LOW', 'MIDDLE'] }, fails: true },
      { query: 'query ($f: Filter) { item { told(filter: $f) } }', variables: { f: { unknown: 1 } }, fails: true },
      { query: '{ item { told(n: $n) } }', fails: true },
      { query: 'query ($n: String) { item { told(n: $n) } }', fails: true },
      { query: 'query ($n: Int) { item { told(n: $n) } }', variables: { n: 1, more: 'not asked for' } },
    ],
  },
];
