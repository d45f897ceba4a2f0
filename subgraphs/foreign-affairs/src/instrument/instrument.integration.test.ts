import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDialogue } from '../testing/dialogue.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('instrument');
  await addDialogue(subgraph.db);
});
afterAll(() => subgraph.stop());

test('the milestones of an instrument come earliest first, what cannot be dated last', async () => {
  const { data, errors } = await subgraph.ask(
    `query ($given: [_Any!]!) { _entities(representations: $given) { ... on Instrument {
      milestones { text { en } on { date precision } planned source { title } }
    } } }`,
    { given: [{ __typename: 'Instrument', id: 'test-instrument' }] },
  );
  expect(errors).toBeUndefined();
  const source = { title: 'Made for a test' };
  expect(data).toEqual({
    _entities: [
      {
        milestones: [
          { text: { en: 'adoption' }, on: { date: '2026-01-01', precision: 'YEAR' }, planned: false, source },
          { text: { en: 'signature' }, on: { date: '2027-09-01', precision: 'DAY' }, planned: false, source },
          { text: { en: 'hearing' }, on: null, planned: true, source },
        ],
      },
    ],
  });
});
