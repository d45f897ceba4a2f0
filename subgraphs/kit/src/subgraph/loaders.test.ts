import { expect, test, vi } from 'vitest';
import { childLoader, entityLoader } from './loaders.ts';

interface Row {
  id: string;
  parent: string;
}
const rows: Row[] = ['a', 'b', 'c'].map((id) => ({ id, parent: id === 'c' ? 'q' : 'p' }));
const [a, b, c] = rows;
const byIds = (ids: readonly string[]) => Promise.resolve(rows.filter(({ id }) => ids.includes(id)));
const ofParents = (parents: readonly string[]) =>
  Promise.resolve(rows.filter(({ parent }) => parents.includes(parent)).toReversed());

test('entities are asked for in one batch; an unknown one is null', async () => {
  const batch = vi.fn<typeof byIds>(byIds);
  const loader = entityLoader('row', batch);
  expect(await Promise.all(['c', 'none', 'a', 'c'].map((id) => loader.load(id)))).toEqual([c, null, a, c]);
  expect(batch.mock.calls).toEqual([[['c', 'none', 'a']]]);
});

test('children come in the order of the batch; who has none gets an empty list', async () => {
  const batch = vi.fn<typeof ofParents>(ofParents);
  const loader = childLoader('rows', (row: Row) => row.parent, batch);
  expect(await Promise.all(['q', 'p', 'none'].map((id) => loader.load(id)))).toEqual([[c], [b, a], []]);
  expect(batch.mock.calls).toEqual([[['q', 'p', 'none']]]);
});

test('what will be asked of entities is asked for before they are there, once', async () => {
  const batch = vi.fn<typeof ofParents>(ofParents);
  const part = childLoader('parts', (row: Row) => row.parent, batch);
  const found = Promise.withResolvers<Row[]>();
  const loader = entityLoader('row', () => found.promise, [part]);
  const loaded = Promise.all([loader.load('a'), loader.load('p')]);
  await vi.waitFor(() => expect(batch.mock.calls).toEqual([[['a', 'p']]]));
  found.resolve(rows);
  expect(await loaded).toEqual([a, null]);
  expect(await Promise.all([part.load('a'), part.load('p')])).toEqual([[], [b, a]]);
  expect(batch).toHaveBeenCalledTimes(1);
});

test('a part that cannot be loaded leaves the entity, and fails where it is asked for', async () => {
  const part = childLoader('parts', String, () => Promise.reject<Row[]>(new Error('no connection')));
  const loader = entityLoader('row', byIds, [part]);
  expect(await loader.load('a')).toEqual(a);
  await expect(part.load('a')).rejects.toThrow('no connection');
});
