import { expect, test } from 'vitest';
import { entitiesInContext } from './contexts.ts';
import { aFetch } from './fetch.fixture.ts';
import { createSubtypes } from './subtypes.ts';

const subtypes = createSubtypes({ Owner: ['Ministry', 'Akimat'] });
const [first, second, third] = [{ id: 'm-1' }, { id: 'm-2' }, { id: 'm-3' }];
const data = {
  language: 'kk',
  owners: [
    { __typename: 'Ministry', code: 'labour', plan: { year: 2024, measures: [first, second] } },
    { __typename: 'Akimat', region: { code: 'almaty' }, plan: { year: null, measures: [third, null] } },
    { __typename: 'Act', plan: { year: 2025, measures: [{ id: 'of no owner' }] } },
  ],
};
const path = ['owners', '@', 'plan', 'measures', '@'];

function found(...contexts: [variable: string, ...path: string[]][]) {
  const fetch = aFetch({
    operation: '{a}',
    path,
    contexts: contexts.map(([variable, ...way]) => ({ variable, path: way })),
  });
  return entitiesInContext(data, fetch, subtypes);
}

test('a value stands as many objects up as the path says, whatever lists are between', () => {
  expect(found(['$year', '..', 'year'])).toEqual([
    { entity: first, context: { $year: 2024 } },
    { entity: second, context: { $year: 2024 } },
    { entity: third, context: { $year: null } },
    { entity: { id: 'of no owner' }, context: { $year: 2025 } },
  ]);
  expect(found(['$language', '..', '..', '..', 'language']).map(({ context }) => context)).toEqual(
    Array.from({ length: 4 }, () => ({ $language: 'kk' })),
  );
});

test('of several ways the one for the type of the object around is gone, and where none is, nothing is known', () => {
  const ways: [string, ...string[]][] = [
    ['$code', '..', '..', '... on Ministry', 'code'],
    ['$code', '..', '..', '... on Akimat', 'region', 'code'],
  ];
  expect(found(...ways)).toEqual([
    { entity: first, context: { $code: 'labour' } },
    { entity: second, context: { $code: 'labour' } },
    { entity: third, context: { $code: 'almaty' } },
    { entity: { id: 'of no owner' }, context: null },
  ]);
});

test('there is a context only where all of it is known', () => {
  const needs: [string, ...string[]][] = [
    ['$year', '..', 'year'],
    ['$region', '..', '..', '... on Owner', 'region', 'code'],
  ];
  expect(found(...needs).map(({ context }) => context)).toEqual([null, null, { $year: null, $region: 'almaty' }, null]);
});

test('a value may be of the entity itself, null within null, and a list of what its items have', () => {
  expect(found(['$id', 'id'])[1]).toEqual({ entity: second, context: { $id: 'm-2' } });
  expect(found(['$deep', '..', 'year', 'of', 'what'])[2]).toEqual({ entity: third, context: { $deep: null } });
  expect(found(['$ids', '..', 'measures', 'id']).map(({ context }) => context)).toEqual([
    { $ids: ['m-1', 'm-2'] },
    { $ids: ['m-1', 'm-2'] },
    { $ids: ['m-3', null] },
    { $ids: ['of no owner'] },
  ]);
});

test('what stands further out than the answer is not known', () => {
  const contexts = found(['$x', '..', '..', '..', '..', 'language']).map(({ context }) => context);
  expect(contexts).toEqual([null, null, null, null]);
});
