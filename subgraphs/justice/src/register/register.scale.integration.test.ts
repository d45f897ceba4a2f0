import { compareCosts, tellCosts } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMany } from '../testing/many.ts';
import { startTestJustice, type TestJustice } from '../testing/subgraph.ts';

const sizes = { small: 60, large: 20_000 };

let small: Subject;
let large: Subject;
beforeAll(async () => {
  [small, large] = [await start(sizes.small), await start(sizes.large)];
}, 300_000);
afterAll(async () => {
  await small.stop();
  await large.stop();
});

interface Subject extends TestJustice {
  /** The cursor behind page 59 of one measure each: the small register has about 60. */
  after: string;
}

async function start(count: number): Promise<Subject> {
  const subgraph = await startTestJustice(`scale_${count}`);
  await addMany(subgraph.db, count);
  const { data } = await subgraph.ask<{ measures: { pageInfo: { endCursor: string } } }>(
    '{ measures(first: 59) { pageInfo { endCursor } } }',
  );
  return { ...subgraph, after: data.measures.pageInfo.endCursor };
}

const fields =
  'id plan { id } registered { title { kk ru } status timeframe { to } } responsibilities { role agency { id } }';
const page = (args: string) => (of: Subject) =>
  of.ask(
    `{ measures(first: 1${args}) { nodes { ... on LabourMeasure { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
  );

test('with 20,000 measures lists, counts and searches cost what they cost with 60', async () => {
  const costs = await compareCosts({
    small,
    large,
    requests: {
      'first page': page(''),
      'first page by deadline': page(', orderBy: { field: DEADLINE }'),
      'first page by Kazakh title': page(', orderBy: { field: TITLE, language: KK }'),
      'page by cursor': (of) => page(`, after: "${of.after}"`)(of),
      'filtered count': (of) =>
        of.ask('{ measures(filter: { plan: ["follow-up-plan-2022"], overdue: true }) { totalCount } }'),
      'search in three languages': (of) =>
        of.ask(
          `{ search(text: "100042 сөз42 слово42 word42") { measures { totalCount edges { node { id } matches { words } } } } }`,
        ),
    },
  });
  for (const [name, cost] of Object.entries(costs)) console.log(tellCosts(name, cost));
  for (const [name, { ratio }] of Object.entries(costs)) {
    const limit = name.startsWith('search') ? 3 : 1.5;
    expect({ name, cpu: ratio.cpu <= limit, total: ratio.total <= limit }).toEqual({ name, cpu: true, total: true });
  }
}, 120_000);
