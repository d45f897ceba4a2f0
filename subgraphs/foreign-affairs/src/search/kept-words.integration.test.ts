import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDialogue } from '../testing/dialogue.ts';
import { addRecommendations, summaryIn } from '../testing/found.ts';
import { interleave } from '../testing/interleave.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
let db: TestForeignAffairs['db'];
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('kept_words');
  ({ db } = subgraph);
  await addDialogue(db);
  await db.state.createMany({
    data: ['XA', 'XB', 'XC'].map((id) => ({
      id,
      iso3: `${id}X`,
      m49: '000',
      name: { en: `Land${id}`, origin: { en: 'OFFICIAL' } },
      aliases: [`Alias${id}`],
    })),
  });
  await addRecommendations(db, [
    { id: 'test-a', summary: summaryIn({ en: 'Summarya' }), states: ['XA'] },
    { id: 'test-b', summary: summaryIn({ en: 'Summaryb' }), states: ['XA', 'XB'] },
    { id: 'test-c', summary: summaryIn({ en: 'Summaryc' }) },
  ]);
});
afterAll(() => subgraph.stop());

const found = (list: string) => async (text: string) => {
  const { data, errors } = await subgraph.ask<Record<string, { nodes: { id: string }[] }>>(
    `query ($text: String) { ${list}(filter: { text: $text }, first: 200) { nodes { id } } }`,
    { text },
  );
  expect(errors).toBeUndefined();
  return data[list]?.nodes.map(({ id }) => id);
};
const recommendations = found('recommendations');
const proposals = found('proposals');
const link = (recommendationId: string, stateId: string) => ({ recommendationId, stateId, order: 9 });

test('a recommendation is found by a State and an alias from the moment it has it to the moment it has it no more', async () => {
  expect(await recommendations('LandXA')).toEqual(['test-a', 'test-b']);
  expect(await recommendations('aliasxa summaryb')).toEqual(['test-b']);
  await db.recommendationState.createMany({ data: [link('test-c', 'XB'), link('test-a', 'XB')] });
  expect(await recommendations('LandXB')).toEqual(['test-a', 'test-b', 'test-c']);
  expect(await recommendations('LandXA LandXB summarya')).toEqual(['test-a']);
  await db.recommendationState.deleteMany({ where: { stateId: 'XA' } });
  expect(await recommendations('LandXA')).toEqual([]);
  expect(await recommendations('LandXB')).toEqual(['test-a', 'test-b', 'test-c']);
  await db.recommendationState.updateMany({ where: { recommendationId: 'test-c' }, data: { stateId: 'XA' } });
  expect(await recommendations('LandXB')).toEqual(['test-a', 'test-b']);
  expect(await recommendations('LandXA')).toEqual(['test-c']);
  await db.recommendationState.updateMany({ where: { stateId: 'XA' }, data: { recommendationId: 'test-b' } });
  expect(await recommendations('LandXA')).toEqual(['test-b']);
});

test('a recommendation is found by its words as they are now, and keeps those of its States', async () => {
  await db.recommendation.update({
    where: { id: 'test-b' },
    data: { summary: summaryIn({ ru: 'Изложение' }), paragraph: '7.7.7', text: summaryIn({ kk: 'Мәтін' }) },
  });
  expect(await recommendations('summaryb')).toEqual([]);
  expect(await recommendations('изложение мәтін 7.7.7 landxa landxb')).toEqual(['test-b']);
});

test('a State that is called otherwise is found so, and its recommendations with it', async () => {
  await db.state.update({ where: { id: 'XB' }, data: { name: summaryIn({ en: 'Newland' }), aliases: ['Newalias'] } });
  expect(await recommendations('LandXB')).toEqual([]);
  expect(await recommendations('newland newalias')).toEqual(['test-a', 'test-b']);
  expect(await recommendations('LandXA newland изложение')).toEqual(['test-b']);
});

test('a proposal is found by its author’s name as it is now, and by its own words', async () => {
  expect(await proposals('Synakova')).toEqual(['test-proposal-a', 'test-proposal-b']);
  await db.person.update({ where: { id: 'test-aliya' }, data: { name: summaryIn({ en: 'Renamed' }), aliases: [] } });
  expect(await proposals('Synakova')).toEqual([]);
  expect(await proposals('renamed')).toEqual(['test-proposal-a', 'test-proposal-b']);
  await db.proposal.update({ where: { id: 'test-proposal-a' }, data: { authorId: 'test-berik' } });
  expect(await proposals('renamed')).toEqual(['test-proposal-b']);
  expect(await proposals('Berik first')).toEqual(['test-proposal-a']);
  await db.proposal.update({ where: { id: 'test-proposal-a' }, data: { text: summaryIn({ en: 'Other' }) } });
  expect(await proposals('first')).not.toContain('test-proposal-a');
  expect(await proposals('Berik other')).toEqual(['test-proposal-a']);
});

const rename = (name: string) => (tx: Pick<typeof db, 'state'>) =>
  tx.state.update({ where: { id: 'XC' }, data: { name: summaryIn({ en: name }) } });

test('a State that gets a new name while a recommendation gets the State leaves no old name behind', async () => {
  const waited = await interleave(
    db,
    (tx) => tx.recommendationState.create({ data: link('test-a', 'XC') }),
    rename('Laterland'),
  );
  expect(waited).toBe(true);
  expect(await recommendations('laterland')).toEqual(['test-a']);
  expect(await recommendations('landxc')).toEqual([]);
  const waitedToo = await interleave(db, rename('Latestland'), (tx) =>
    tx.recommendationState.create({ data: link('test-c', 'XC') }),
  );
  expect(waitedToo).toBe(true);
  expect(await recommendations('latestland')).toEqual(['test-a', 'test-c']);
  expect(await recommendations('laterland')).toEqual([]);
});

test('two who add States to the same recommendation at the same time both find it', async () => {
  await db.recommendationState.deleteMany({ where: { recommendationId: 'test-c' } });
  const waited = await interleave(
    db,
    (tx) => tx.recommendationState.create({ data: link('test-c', 'XA') }),
    (tx) => tx.recommendationState.create({ data: link('test-c', 'XB') }),
  );
  expect(waited).toBe(true);
  expect(await recommendations('landxa newland')).toEqual(['test-b', 'test-c']);
});

const remove = (stateId: string) => (tx: Pick<typeof db, 'recommendationState'>) =>
  tx.recommendationState.deleteMany({ where: { recommendationId: 'test-c', stateId } });

test('two who take and add States at the same time leave the words of those that stay', async () => {
  const waited = await interleave(db, remove('XA'), (tx) =>
    tx.recommendationState.create({ data: link('test-c', 'XC') }),
  );
  expect(waited).toBe(true);
  expect(await recommendations('landxa summaryc')).toEqual([]);
  expect(await recommendations('newland latestland summaryc')).toEqual(['test-c']);
  const waitedToo = await interleave(
    db,
    (tx) => tx.recommendationState.create({ data: link('test-c', 'XA') }),
    remove('XB'),
  );
  expect(waitedToo).toBe(true);
  expect(await recommendations('newland summaryc')).toEqual([]);
  expect(await recommendations('landxa latestland summaryc')).toEqual(['test-c']);
});

test('many who write the same recommendations in any order wait for each other and none dies', async () => {
  const ids = Array.from({ length: 60 }, (_, at) => `test-many-${at}`);
  await addRecommendations(
    db,
    ids.map((id) => ({ id })),
  );
  // One by one: a statement that updates many locks them in an order that nobody can foretell.
  const summarise = async (some: string[]) => {
    for (const id of some) {
      await db.recommendation.update({ where: { id }, data: { summary: summaryIn({ en: 'Many' }) } });
    }
  };
  const add = (stateId: string, order: string[]) =>
    db.recommendationState.createMany({ data: order.map((id) => link(id, stateId)) });
  await Promise.all([
    add('XA', ids),
    add('XB', ids.toReversed()),
    add('XC', [...ids.slice(30), ...ids.slice(0, 30)]),
    rename('Lastland')(db),
    summarise(ids),
  ]);
  expect(await recommendations('many landxa newland lastland')).toEqual(ids.toSorted());
});
