import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGenerated, generatedCount } from '../testing/generated.ts';
import { startTestForeignAffairs, type TestForeignAffairs } from '../testing/subgraph.ts';

let subgraph: TestForeignAffairs;
let all: number;
beforeAll(async () => {
  subgraph = await startTestForeignAffairs('paging');
  await addGenerated(subgraph.db);
  all = await subgraph.db.recommendation.count();
});
afterAll(() => subgraph.stop());

interface List {
  recommendations: {
    edges: { cursor: string; node: { id: string } }[];
    nodes: { id: string }[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}

const listQuery = `query List($filter: RecommendationFilter, $orderBy: RecommendationOrder, $first: Int, $after: String, $last: Int, $before: String) {
  recommendations(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { id } } nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

async function page(variables: object): Promise<List['recommendations']> {
  const answer = await subgraph.ask<List>(listQuery, { ...variables });
  expect(answer.errors).toBeUndefined();
  return answer.data.recommendations;
}

/** Walks the whole list, from its beginning or from its end. */
async function walk(size: number, variables: object, backward = false): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const given = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    const { nodes, edges, pageInfo, totalCount } = await page({ ...variables, ...given });
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges.at(0)?.cursor, edges.at(-1)?.cursor]);
    expect(totalCount).toBe(all);
    const found = nodes.map(({ id }) => id);
    if (backward) ids.unshift(...found);
    else ids.push(...found);
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return ids;
  }
}

test.each([
  {},
  { field: 'PARAGRAPH', direction: 'DESC' },
  { field: 'CLUSTER', direction: 'ASC' },
  { field: 'CLUSTER', direction: 'DESC' },
  { field: 'UPDATED', direction: 'ASC' },
  { field: 'UPDATED', direction: 'DESC' },
])('pages read forward and backward give the whole list, each item once: order %j', async (order) => {
  const variables = 'field' in order ? { orderBy: order } : {};
  const forward = await walk(37, variables);
  expect(new Set(forward).size).toBe(all);
  expect(await walk(37, variables, true)).toEqual(forward);
  const rows = await subgraph.db.recommendation.findMany({ select: { id: true } });
  expect(forward.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
});

test('the list is by review and paragraph: 140.2 before 140.10, GEN-1 before KAZ-1 before KAZ-2', async () => {
  const answer = await subgraph.ask<{ recommendations: { nodes: { paragraph: string; review: { id: string } }[] } }>(
    '{ recommendations(first: 200) { nodes { paragraph review { id } } } }',
  );
  const numbers = answer.data.recommendations.nodes.map(({ paragraph }) => paragraph);
  expect(numbers).toEqual(Array.from({ length: generatedCount }, (_, at) => `140.${at + 1}`));
  const { nodes } = await page({ last: all - generatedCount });
  expect(nodes.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id).toSorted());
  expect(nodes.every(({ id }) => id.startsWith('KAZ-'))).toBe(true);
});

test('the order by cluster goes by the number of the first one', async () => {
  const answer = await subgraph.ask<{ recommendations: { nodes: { clusters: { number: number }[] }[] } }>(
    '{ recommendations(first: 200, orderBy: { field: CLUSTER }) { nodes { clusters { number } } } }',
  );
  const first = answer.data.recommendations.nodes.map(({ clusters }) => clusters[0]?.number ?? 0);
  expect(first).toEqual(first.toSorted((one, other) => one - other));
  expect(first[0]).toBe(1);
});

test('the order by change gives what was changed last at its end', async () => {
  await subgraph.db.recommendation.update({
    where: { id: 'KAZ-1-1d6fcd69' },
    data: { updatedAt: new Date('2099-01-01') },
  });
  const { nodes } = await page({ last: 1, orderBy: { field: 'UPDATED' } });
  expect(nodes).toEqual([{ id: 'KAZ-1-1d6fcd69' }]);
});

const refusals: [given: object, argument: string][] = [
  [{ first: 0 }, 'first'],
  [{ first: 201 }, 'first'],
  [{ first: -1 }, 'first'],
  [{ last: 0 }, 'last'],
  [{ last: 10_000 }, 'last'],
  [{ first: 1, last: 1 }, 'last'],
  [{ after: 'broken' }, 'after'],
  [{ before: Buffer.from('["recommendations","x"]').toString('base64url') }, 'before'],
];

test.each(refusals)('%j is refused, and the argument is named', async (given, argument) => {
  const { data, errors } = await subgraph.ask<List>(listQuery, { ...given });
  expect(data).toEqual({ recommendations: null });
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
});

test.each([
  { field: 'CLUSTER', direction: 'ASC' },
  { field: 'PARAGRAPH', direction: 'DESC' },
])('a cursor of another order is refused in %j', async (orderBy) => {
  const { pageInfo } = await page({ first: 1 });
  const { errors } = await subgraph.ask(listQuery, { after: pageInfo.endCursor, orderBy });
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument: 'after' }]);
});
