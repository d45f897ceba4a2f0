import { expect, test, vi } from 'vitest';
import { childLoader, entityLoader, type Loader, whenLoaded } from './loaders.ts';

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
  const batch = vi.fn(byIds);
  const loader = entityLoader('row', batch);
  expect(await Promise.all(['c', 'none', 'a', 'c'].map((id) => loader.load(id)))).toEqual([c, null, a, c]);
  expect(batch.mock.calls).toEqual([[['c', 'none', 'a']]]);
});

test('children come in the order of the batch; who has none gets an empty list', async () => {
  const batch = vi.fn(ofParents);
  const loader = childLoader('rows', (row: Row) => row.parent, batch);
  expect(await Promise.all(['q', 'p', 'none'].map((id) => loader.load(id)))).toEqual([[c], [b, a], []]);
  expect(batch.mock.calls).toEqual([[['q', 'p', 'none']]]);
});

test('what has been loaded is given at once, and not asked for again', async () => {
  const batch = vi.fn(byIds);
  const loader = entityLoader('row', batch);
  await loader.ahead(['a', 'none']);
  await loader.ahead(['a', 'b']);
  await loader.load('c');
  expect(['a', 'none', 'b', 'c'].map((id) => loader.load(id))).toEqual([a, null, b, c]);
  expect(batch.mock.calls).toEqual([[['a', 'none']], [['b']], [['c']]]);
});

test('what will be asked of entities is loaded beside them', async () => {
  const part = childLoader('parts', (row: Row) => row.parent, vi.fn(ofParents));
  const loader = entityLoader('row', byIds, [part]);
  await Promise.all([loader.load('a'), loader.load('p')]);
  expect([part.load('a'), part.load('p')]).toEqual([[], [b, a]]);
});

test('a part that cannot be loaded leaves the entity, and fails where it is asked for', async () => {
  const batch = vi.fn(() => Promise.reject<Row[]>(new Error('no connection')));
  const part: Loader<Row[]> = childLoader('parts', (row: Row) => row.parent, batch);
  const loader = entityLoader('row', byIds, [part]);
  expect(await loader.load('a')).toEqual(a);
  await expect(part.load('a')).rejects.toThrow('no connection');
  expect(batch).toHaveBeenCalledTimes(2);
});

test('what is made of a loaded value is made at once where the value is there', async () => {
  const length = (list: Row[]) => list.length;
  expect(whenLoaded(rows, length)).toBe(3);
  const later = whenLoaded(Promise.resolve(rows), length);
  expect(later).toBeInstanceOf(Promise);
  expect(await later).toBe(3);
});
