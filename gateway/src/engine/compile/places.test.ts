import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Json } from './json.ts';
import { entitiesAt, pathsOf, visitPlaces } from './places.ts';
import type { Path } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

const twice = { id: 'twice' };
const data: Json = {
  measure: { id: 'alone' },
  none: null,
  leaf: 'text',
  lists: [[{ id: 'a' }, null, twice], null, [], [twice, 'text', [{ id: 'too deep' }]]],
  page: { nodes: [{ owner: { id: 'b' } }, { owner: null }, {}, { owner: [{ id: 'not asked for as a list' }] }] },
};

test.each<[string, string[], Path[], unknown[]]>([
  ['the root', [], [[]], [data]],
  ['an object', ['measure'], [['measure']], [{ id: 'alone' }]],
  [
    'lists of lists',
    ['lists', '@', '@'],
    [
      ['lists', 0, 0],
      ['lists', 0, 2],
      ['lists', 3, 0],
    ],
    [{ id: 'a' }, twice, twice],
  ],
  ['objects of a list', ['page', 'nodes', '@', 'owner'], [['page', 'nodes', 0, 'owner']], [{ id: 'b' }]],
  ['null', ['none'], [], []],
  ['what is within null', ['none', 'id'], [], []],
  ['a leaf', ['leaf'], [], []],
  ['what is not there', ['missing'], [], []],
  ['what every object has', ['constructor'], [], []],
  ['a list that is not gone through', ['lists'], [], []],
  ['a list where the plan expects an object', ['lists', 'id'], [], []],
  ['an object where the plan expects a list', ['measure', '@'], [], []],
])('the objects at %s', (_what, path, paths, entities) => {
  expect(entitiesAt(data, path)).toEqual(entities);
  expect(pathsOf(data, path, () => true)).toEqual(paths);
});

test('the places of one object are those where it stands', () => {
  expect(pathsOf(data, ['lists', '@', '@'], (entity) => entity === twice)).toEqual([
    ['lists', 0, 2],
    ['lists', 3, 0],
  ]);
});

/** Objects and lists within one another, of few names. */
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, 'text', 1),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('value')),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));

test('a path that is found leads to its object, and the trail is empty afterwards', () => {
  const at = (path: Path) => path.reduce<unknown>((value, step) => (value as Json)[step], anything);
  let anything: Json;
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b'), anyValue),
      fc.array(fc.constantFrom('a', 'b', '@'), { maxLength: 4 }),
      (made, path) => {
        anything = made;
        const trail: Path = [];
        const found: Json[] = [];
        visitPlaces(
          made,
          path,
          (entity) => {
            found.push(entity);
            expect(at(trail)).toBe(entity);
          },
          trail,
        );
        expect(trail).toEqual([]);
        expect(found).toEqual(entitiesAt(made, path));
        expect(pathsOf(made, path, () => true).map(at)).toEqual(found);
      },
    ),
  );
});
