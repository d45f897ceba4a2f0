import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDialogue } from '../testing/dialogue.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('proposal');
  await addDialogue(subgraph.db);
});
afterAll(() => subgraph.stop());

async function found(filter: object | null) {
  const { data, errors } = await subgraph.ask<{ proposals: { nodes: { id: string }[]; totalCount: number } }>(
    'query ($filter: ProposalFilter) { proposals(filter: $filter, first: 200) { nodes { id } totalCount } }',
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.proposals.totalCount).toBe(data.proposals.nodes.length);
  return data.proposals.nodes.map(({ id }) => id);
}

const cases: [filter: object, ids: string[]][] = [
  [{ by: ['test-participant'] }, ['test-proposal-a', 'test-proposal-c']],
  [{ by: ['test-participant', 'test-organiser'], meeting: ['test-month'] }, ['test-proposal-b']],
  [{ meeting: ['test-undated', 'test-month'] }, ['test-proposal-a', 'test-proposal-b']],
  [{ meeting: [] }, []],
  [{ by: [] }, []],
];

test.each(cases)('%j gives %j', async (filter, ids) => {
  expect(await found(filter)).toEqual(ids);
});

test('a criterion that is null or left out excludes nothing', async () => {
  expect(await found({ by: null, meeting: null })).toEqual(await found(null));
});

test('a proposal tells its author as the source writes the name, and as a person where that is known', async () => {
  const { data } = await subgraph.ask(
    '{ proposals(filter: { by: ["test-participant", "test-organiser"] }) { nodes { id person author { id name { kk } } } } }',
  );
  const author = { id: 'test-aliya', name: { kk: 'Әлия Сынақова' } };
  expect(data).toEqual({
    proposals: {
      nodes: [
        { id: 'test-proposal-a', person: null, author },
        { id: 'test-proposal-b', person: 'Ә. Сынақова', author },
        { id: 'test-proposal-c', person: 'Аты-жөнсіз', author: null },
      ],
    },
  });
});
