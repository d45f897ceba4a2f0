import { expect, test } from 'vitest';
import { readPages } from './pages.ts';

const letters = ['a', 'b', 'c', 'd', 'e'];

/** A list of letters, two a page, whose cursors are places. */
async function letterPage(after: string | null) {
  const start = after === null ? 0 : Number(after) + 1;
  const nodes = letters.slice(start, start + 2);
  const end = start + nodes.length - 1;
  return {
    alphabet: `read from ${after}`,
    list: {
      nodes,
      totalCount: letters.length,
      pageInfo: { hasNextPage: end < letters.length - 1, endCursor: `${end}` },
    },
  };
}

test('every page is read, each after the last one’s cursor', async () => {
  const told: [number, number][] = [];
  const { nodes, last } = await readPages(
    letterPage,
    ({ list }) => list,
    (read, total) => told.push([read, total]),
  );
  expect(nodes).toEqual(letters);
  expect(last.alphabet).toBe('read from 3');
  expect(told).toEqual([
    [2, 5],
    [4, 5],
    [5, 5],
  ]);
});
