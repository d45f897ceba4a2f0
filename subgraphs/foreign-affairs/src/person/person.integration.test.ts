import { recordStatements } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDialogue } from '../testing/dialogue.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('person');
  await addDialogue(subgraph.db);
});
afterAll(() => subgraph.stop());

const personOf = async (id: string, selection: string) => {
  const { data, errors } = await subgraph.ask<{ _entities: unknown[] }>(
    `query ($given: [_Any!]!) { _entities(representations: $given) { ... on Person { ${selection} } } }`,
    { given: [{ __typename: 'Person', id }] },
  );
  expect(errors).toBeUndefined();
  return data._entities[0];
};

test('a person has posts, the latest first and the undated last, each with its body and its source', async () => {
  expect(
    await personOf(
      'test-aliya',
      'id name { kk } aliases posts { title { en } agency { id } asOf { date precision } source { title } }',
    ),
  ).toEqual({
    id: 'test-aliya',
    name: { kk: 'Әлия Сынақова' },
    aliases: ['Ә. Сынақова'],
    posts: [
      { title: { en: 'vice-minister' }, agency: { id: 'education' }, asOf: { date: '2030-06-15', precision: 'DAY' } },
      { title: { en: 'head' }, agency: { id: 'labour' }, asOf: { date: '2029-05-01', precision: 'DAY' } },
      { title: { en: 'expert' }, agency: null, asOf: { date: null, precision: 'UNKNOWN' } },
    ].map((post) => ({ ...post, source: { title: 'Made for a test' } })),
  });
});

test('a person has parts in meetings, those in the latest first and the undated last, and proposals by id', async () => {
  expect(
    await personOf(
      'test-aliya',
      'participations { role subject { en } person { id } meeting { id } } proposals { id author { id } }',
    ),
  ).toEqual({
    participations: [
      { role: 'PARTICIPANT', subject: null, person: { id: 'test-aliya' }, meeting: { id: 'test-days' } },
      { role: 'SPEAKER', subject: { en: 'children' }, person: { id: 'test-aliya' }, meeting: { id: 'test-month' } },
      { role: 'MESSAGE', subject: null, person: { id: 'test-aliya' }, meeting: { id: 'test-undated' } },
    ],
    proposals: ['test-proposal-a', 'test-proposal-b'].map((id) => ({ id, author: { id: 'test-aliya' } })),
  });
});

async function found(filter: object | null): Promise<string[]> {
  const { data, errors } = await subgraph.ask<{ persons: { nodes: { id: string }[]; totalCount: number } }>(
    'query ($filter: PersonFilter) { persons(filter: $filter, first: 200) { nodes { id } totalCount } }',
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.persons.totalCount).toBe(data.persons.nodes.length);
  return data.persons.nodes.map(({ id }) => id);
}

test('persons come by id; those at a body are those who have or had a post there', async () => {
  const all = await found(null);
  expect(all).toEqual(all.toSorted());
  expect(all.length).toBe(await subgraph.db.person.count());
  expect(await found({ agency: null })).toEqual(all);
  expect(await found({ agency: [] })).toEqual([]);
  expect(await found({ agency: ['nobody'] })).toEqual([]);
  const ours = async (agency: string[]) => (await found({ agency })).filter((id) => id.startsWith('test-'));
  expect(await ours(['labour'])).toEqual(['test-aliya']);
  expect(await ours(['justice', 'education'])).toEqual(['test-aliya', 'test-berik']);
});

test('however many persons, their lists cost seven statements at most', async () => {
  const query = `{ persons(first: 200) { totalCount nodes {
    posts { agency { id } } participations { person { id } meeting { id } } proposals { id author { id } meeting { id } }
  } } }`;
  const statements = await recordStatements(async () => {
    const { data, errors } = await subgraph.ask<{ persons: { totalCount: number } }>(query);
    expect(errors).toBeUndefined();
    expect(data.persons.totalCount).toBeGreaterThan(20);
  });
  // Five of them for the lists; meetings are met at two places, together or one after the other.
  expect(statements.length).toBeLessThanOrEqual(7);
});
