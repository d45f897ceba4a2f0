import type { ConformanceCase } from '../case.fixture.ts';

const tags = ['t1', 't2', 't3'].map((id, at) => ({
  __typename: 'Tag',
  id,
  label: `label ${at}`,
  uses: at === 1 ? null : at,
}));
const [one, two, three] = tags;

const world = () => ({
  entities: tags,
  fields: {
    'Query.flat': () => [one, null, two, one],
    'Query.empty': () => [],
    'Query.none': () => null,
    'Query.nulls': () => [null, null],
    'Query.grid': () => [[one, null], null, [], [three, two, three]],
    'Query.cube': () => [[[one], []], [], [[null, two], null]],
    'Query.numbers': () => [[1, null, 3], [], null],
    'Query.holders': () => [{ tags: [one, three] }, null, { tags: [] }, { tags: null }, { tags: [null] }],
    'Query.strict': () => [one, three],
  },
});

const subgraphs = {
  a: `type Query { flat: [Tag] empty: [Tag!]! none: [Tag] nulls: [Tag] grid: [[Tag]] cube: [[[Tag]]!] numbers: [[Int]] holders: [Holder] strict: [Tag!]! }
    type Holder { tags: [Tag] } type Tag @key(fields: "id") { id: ID! }`,
  b: `type Tag @key(fields: "id") { id: ID! label: String! uses: Int }`,
};

export const listCases: ConformanceCase[] = [
  {
    name: 'lists with nulls, empty ones and none at all stay what they are',
    subgraphs,
    world,
    queries: [
      '{ flat { label } empty { label } none { label } nulls { label } }',
      '{ holders { tags { label } } numbers strict { label uses } }',
    ],
  },
  {
    name: 'lists of lists have their entities completed in place',
    subgraphs,
    world,
    queries: ['{ grid { label uses } }', '{ cube { uses id } grid { id } }', '{ cube { label } flat { uses } }'],
  },
  {
    name: 'nobody is asked for entities where there are none',
    subgraphs,
    world,
    queries: [
      { query: '{ empty { label } none { uses } nulls { label } }', reached: { order: ['a'] } },
      { query: '{ none { label } }', reached: { order: ['a'] } },
    ],
  },
];
