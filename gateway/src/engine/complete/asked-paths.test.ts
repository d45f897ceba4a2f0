import { expect, test } from 'vitest';
import type { Path } from '../compile/run.ts';
import { asked } from '../plan/asked.fixture.ts';
import { createClientsPath } from './asked-paths.ts';

const text = `query ($short: Boolean!) {
  all: measures(first: 2) { nodes { id name: title @skip(if: $short) ...M ... on Labour { owner { code } } } }
  measures { nodes { year } }
  ...Root
}
fragment Root on Query { reviews { of: query { again: count } } }
fragment M on Measure { recommendations(first: 1) { id } ...N owner { title } }
fragment N on Measure { ...M links { to } }`;

const clientsPath = createClientsPath(asked(text, { short: true }));

test.each<[string, Path, Path | undefined]>([
  ['an alias', ['all__asked', 'nodes', 0], ['all', 'nodes', 0]],
  [
    'a field with arguments',
    ['all__asked', 'nodes', 1, 'recommendations__asked', 0, 'id'],
    ['all', 'nodes', 1, 'recommendations', 0, 'id'],
  ],
  ['the same field without them', ['measures', 'nodes', 2, 'year'], ['measures', 'nodes', 2, 'year']],
  ['a field in a fragment', ['reviews', 0, 'query__asked'], ['reviews', 0]],
  ['an alias in a fragment', ['reviews', 0, 'of__asked', 'again__asked'], ['reviews', 0, 'of', 'again']],
  [
    'a field in a fragment within a fragment',
    ['all__asked', 'nodes', 0, 'links', 'to'],
    ['all', 'nodes', 0, 'links', 'to'],
  ],
  [
    'a field that two fragments have',
    ['all__asked', 'nodes', 0, 'owner', 'title'],
    ['all', 'nodes', 0, 'owner', 'title'],
  ],
  ['the same in the other', ['all__asked', 'nodes', 0, 'owner', 'code'], ['all', 'nodes', 0, 'owner', 'code']],
  ['lists within lists', ['measures', 'nodes', 0, 1, 2, 'year', 3], ['measures', 'nodes', 0, 1, 2, 'year', 3]],
])('the place of %s is told in the client’s names', (_what, path, told) => {
  expect(clientsPath(path)).toEqual(told);
});

test.each<[string, Path, Path | undefined]>([
  [
    'what the hub asks on its own is told as the last object on the way',
    ['measures', 'nodes', 4, 'id'],
    ['measures', 'nodes', 4],
  ],
  ['and whatever is within that', ['measures', 'nodes', 4, 'id', 0, 'year'], ['measures', 'nodes', 4]],
  ['what is skipped is not asked for', ['all__asked', 'nodes', 0, 'name__asked'], ['all', 'nodes', 0]],
  ['a field is not told by the name of an alias of it', ['all__asked', 'nodes', 0, 'title'], ['all', 'nodes', 0]],
  ['what the client did not ask for at all has no place', ['plans', 0], undefined],
  ['nor has the root', [], undefined],
])('%s', (_what, path, told) => {
  expect(clientsPath(path)).toEqual(told);
});

test('fragments that spread one another twice each are gone through once', () => {
  const fragments = Array.from({ length: 30 }, (_, at) => `fragment F${at} on Q { ...F${at + 1} ...F${at + 1} }`);
  const bomb = asked(`{ ...F0 } ${fragments.join(' ')} fragment F30 on Q { a: b }`);
  const began = performance.now();
  expect(createClientsPath(bomb)(['a__asked', 3])).toEqual(['a', 3]);
  expect(performance.now() - began).toBeLessThan(1_000);
});
