import { compareCosts, tellCosts } from '@ortaq/kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMany } from '../testing/many.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

const sizes = { small: 300, large: 250_000 };
const pageSize = 3;

interface Subject extends TestForeignAffairs {
  /** The cursor behind page 99. */
  after: string;
}

let small: Subject;
let large: Subject;
beforeAll(async () => {
  [small, large] = [await start(sizes.small), await start(sizes.large)];
}, 600_000);
afterAll(async () => {
  await small.stop();
  await large.stop();
});

async function start(count: number): Promise<Subject> {
  const subgraph = await startTestForeignAffairs(`scale_${count}`);
  await addMany(subgraph.url, count);
  const { data } = await subgraph.ask<{ recommendations: { pageInfo: { endCursor: string } } }>(
    `{ recommendations(first: 198) { pageInfo { endCursor } } }`,
  );
  const next = await subgraph.ask<{ recommendations: { pageInfo: { endCursor: string } } }>(
    `{ recommendations(first: ${99 * pageSize - 198}, after: "${data.recommendations.pageInfo.endCursor}") { pageInfo { endCursor } } }`,
  );
  return { ...subgraph, after: next.data.recommendations.pageInfo.endCursor };
}

const fields = 'id paragraph position summary { kk ru en } states { id } clusters { id }';
const page = (args: string) => (of: Subject) =>
  of.ask(`{ recommendations(first: ${pageSize}${args}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`);
const review = 'review: ["MANY-0"]';

test('with 250,000 recommendations lists, counts and searches cost what they cost with 300', async () => {
  const costs = await compareCosts({
    small,
    large,
    requests: {
      'first page': page(''),
      'page 100 by cursor': (of) => page(`, after: "${of.after}"`)(of),
      'filtered count': (of) => of.ask(`{ recommendations(filter: { ${review}, position: [NOTED] }) { totalCount } }`),
      // Looks 250 recommendations up in an index that is deeper.
      'filtered count over a link': (of) =>
        of.ask(`{ recommendations(filter: { ${review}, theme: ["corruption"] }) { totalCount } }`),
      'search in three languages': (of) =>
        of.ask(`{ search(text: "сирек77 слово9765 word9766") { recommendations(first: ${pageSize}) {
          totalCount edges { node { ${fields} } matches { field language words excerpt } } } } }`),
      'search for what is not there': (of) =>
        of.ask(`{ search(text: "жоқсөз слово9765") { recommendations { totalCount nodes { id } } } }`),
    },
  });
  for (const [name, cost] of Object.entries(costs)) console.log(tellCosts(name, cost));
  for (const [name, { ratio }] of Object.entries(costs)) {
    const limit = name.startsWith('search') || name.endsWith('link') ? 3 : 1.5;
    expect({ name, cpu: ratio.cpu <= limit, total: ratio.total <= limit }).toEqual({ name, cpu: true, total: true });
  }
}, 120_000);
