import { expect, test } from 'vitest';
import type { Fault, Path } from '../compile/run.ts';
import { faultBehind, leftOut } from './left-out.ts';

const fault = (path: Path | undefined): Fault => ({ message: 'labour …', code: 'C', ministry: 'labour', path });

test.each<[string, Path, Path[], number | undefined]>([
  ['an error within the same object', ['m', 0, 'a'], [['m', 0, 'b', 'c']], 0],
  ['an error beside an object around it', ['m', 0, 'a', 'b'], [['m', 0, 'year']], 0],
  ['the nearest of several', ['m', 0, 'a', 'b'], [['m', 0, 'year'], ['m', 0, 'a', 'c'], ['n']], 1],
  [
    'none of another item of the list',
    ['m', 0, 'a'],
    [
      ['m', 1],
      ['m', 1, 'b'],
    ],
    undefined,
  ],
  ['none of another field of the root', ['a'], [['b'], ['b', 'c']], undefined],
  ['none where nothing is told', ['m', 0, 'a'], [], undefined],
])('behind what could not be asked is %s', (_what, place, paths, at) => {
  const told = [fault(undefined), ...paths.map(fault)];
  expect(faultBehind(place, told)).toBe(at === undefined ? undefined : told[at + 1]);
});

test('what was left out is told where it is missed, and what the hub asked on its own always', () => {
  const lacking = [
    ['m', 0, 'a'],
    ['m', 1, 'a'],
    ['m', 1],
    ['m', 2, 'own'],
    ['m', 3, 'b'],
  ].map((path) => ({ ministry: 'labour', path }));
  const clientsPath = (path: Path) => path.filter((step) => step !== 'own');
  const { faults, places } = leftOut(
    lacking,
    [
      ['m', 0, 'a'],
      ['m', 1, 'c'],
      ['m', 3],
    ],
    clientsPath,
  );
  const unusable = { message: 'labour gave no usable answer', code: 'SUBGRAPH_UNAVAILABLE', ministry: 'labour' };
  expect(faults).toEqual([
    { ...unusable, path: ['m', 0, 'a'] },
    { ...unusable, path: ['m', 1] },
    { ...unusable, path: ['m', 2] },
  ]);
  expect([places.has(['m', 1]), places.has(['m', 1, 'a'])]).toEqual([true, false]);
});
