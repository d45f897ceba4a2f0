import { expect, test } from 'vitest';
import type { Json } from './json.ts';
import { isPossibly, rename } from './renames.ts';
import { createSubtypes } from './subtypes.ts';

const subtypes = createSubtypes({ Measure: ['LabourMeasure'] });
const onLabour = { path: ['found', '... on LabourMeasure', 'title__alias_0'], to: 'title' };
const labour = { __typename: 'LabourMeasure', title__alias_0: { kk: 'қ' }, id: 1 };

test('a field of one type gets its own name again, and leaves the other', () => {
  const data = { found: [[structuredClone(labour)], null, { __typename: 'Act', title__alias_0: 'x', title: 't' }] };
  rename(data, onLabour, subtypes);
  expect(data).toEqual({
    found: [
      [{ __typename: 'LabourMeasure', title: { kk: 'қ' }, id: 1 }],
      null,
      { __typename: 'Act', title__alias_0: 'x', title: 't' },
    ],
  });
  expect(Object.keys((data.found[0] as Json[])[0] ?? {})).toEqual(['__typename', 'id', 'title']);
});

test('a condition on an interface is met by its types, and any by an object that does not say its own', () => {
  const onMeasure = { ...onLabour, path: ['... on Measure', 'title__alias_0'] };
  const data: Json[] = [structuredClone(labour), { title__alias_0: 1 }, { __typename: 'Act', title__alias_0: 2 }];
  rename(data, onMeasure, subtypes);
  expect(data).toEqual([
    { __typename: 'LabourMeasure', id: 1, title: { kk: 'қ' } },
    { title: 1 },
    { __typename: 'Act', title__alias_0: 2 },
  ]);
});

test.each([
  ['has no such field', { found: { id: 1 } }],
  ['has nothing on the way', {}],
  ['has null on the way', { found: null }],
  ['has a leaf on the way', { found: 'text' }],
])('what %s stays as it is', (_what, data) => {
  const renamed = structuredClone(data);
  rename(renamed, onLabour, subtypes);
  expect(renamed).toEqual(data);
});

test('null is renamed like any value', () => {
  const data = { found: { a: null } };
  rename(data, { path: ['found', 'a'], to: 'b' }, subtypes);
  expect(data).toEqual({ found: { b: null } });
});

test('what every object has is not taken for a field of the other name', () => {
  const data = { found: {} };
  rename(data, { path: ['found', 'constructor'], to: 'a' }, subtypes);
  expect(data).toEqual({ found: {} });
});

test('an object of no known type may be of any', () => {
  const objects: Json[] = [{}, { __typename: 'LabourMeasure' }, { __typename: 'Measure' }, { __typename: 'Act' }];
  expect(objects.map((object) => isPossibly(object, 'LabourMeasure', subtypes))).toEqual([true, true, false, false]);
});
