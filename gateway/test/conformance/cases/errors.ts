import type { ConformanceCase } from '../case.fixture.ts';

const parts = ['x1', 'x2', 'bad', 'x3'].map((id) => ({ __typename: 'Part', id }));
const [fine, other, bad] = parts;

/** What nobody may break: the part that is called bad breaks it. */
const unlessBad = (value: string) => (part: { id: string }) => (part.id === 'bad' ? null : `${value} of ${part.id}`);

const world = () => ({
  entities: parts,
  fields: {
    'Query.parts': () => parts,
    'Query.all': () => parts,
    'Query.part': () => bad,
    'Query.sure': () => bad,
    'Query.twice': () => [bad, fine, bad],
    'Query.holder': () => ({ parts: [fine, bad], one: bad, name: 'holder' }),
    'Query.grid': () => [[fine, bad], [other]],
    'Query.broken': () => {
      throw new Error('broken');
    },
    'Part.code': unlessBad('code'),
    'Part.note': (part: { id: string }) => {
      if (part.id === 'bad') throw new Error('cannot note');
      return `note of ${part.id}`;
    },
    'Part.maker': (part: { id: string }) => (part.id === 'bad' ? { name: null } : { name: 'M' }),
    'Part.size': () => 3,
  },
});

const subgraphs = {
  a: `type Query { parts: [Part] all: [Part!] part: Part sure: Part! twice: [Part] holder: Holder grid: [[Part!]] broken: Int fine: Int }
    type Holder { parts: [Part!]! one: Part name: String } type Part @key(fields: "id") { id: ID! }`,
  b: `type Part @key(fields: "id") { id: ID! code: String! note: String maker: Maker } type Maker { name: String! }`,
  c: `type Part @key(fields: "id") { id: ID! size: Int! }`,
};

export const errorCases: ConformanceCase[] = [
  {
    name: 'a field that fails is null, and its error says where, by the client’s names',
    subgraphs,
    world,
    queries: [
      { query: '{ part { id note } }', fails: true },
      { query: '{ it: part { said: note size } }', fails: true },
      { query: '{ broken part { size } }', fails: true },
      { query: '{ broke: broken fine }', fails: true },
    ],
  },
  {
    name: 'a field that fails in one entity of a list leaves the others whole',
    subgraphs,
    world,
    queries: [
      { query: '{ parts { id note size } }', fails: true },
      { query: '{ holder { parts { note } name } }', fails: true },
      { query: '{ grid { note } }', fails: true },
    ],
  },
  {
    name: 'a field that may not be null and is takes its object with it, up to what may be null',
    subgraphs,
    world,
    queries: [
      { query: '{ part { id code } }', fails: true },
      { query: '{ parts { id code } }', fails: true },
      { query: '{ part { maker { name } size } }', fails: true },
      { query: '{ parts { c: code maker { id: name } } }', fails: true },
    ],
  },
  {
    name: 'a list whose items may not be null goes with one of them',
    subgraphs,
    world,
    queries: [
      { query: '{ all { size code } }', fails: true },
      { query: '{ holder { name parts { code } } part { size } }', fails: true },
      { query: '{ grid { code } }', fails: true },
      { query: '{ sure { code } fine }', fails: true },
    ],
  },
  {
    name: 'an entity that fails is told of at each place where it is',
    subgraphs,
    world,
    queries: [
      { query: '{ twice { note } }', fails: true },
      { query: '{ twice { note } part { note } }', fails: true },
      { query: '{ holder { parts { note } one { note size } } }', fails: true },
    ],
  },
  {
    name: 'an entity that another subgraph does not know lacks what may not be null there',
    subgraphs: {
      a: `type Query { parts: [Part] part: Part } type Part @key(fields: "id") { id: ID! }`,
      b: `type Part @key(fields: "id") { id: ID! size: Int! label: String }`,
    },
    world: () => {
      const unknown = { __typename: 'Part', id: 'nowhere' };
      const known = { __typename: 'Part', id: 'x1', size: 1, label: 'one' };
      return { entities: [known], fields: { 'Query.parts': () => [known, unknown], 'Query.part': () => unknown } };
    },
    queries: [
      '{ part { id label } parts { label } }',
      { query: '{ parts { id size } }', fails: true },
      { query: '{ part { id label size } }', fails: true },
    ],
  },
];
