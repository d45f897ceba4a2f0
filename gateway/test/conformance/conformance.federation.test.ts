import { expect, test } from 'vitest';
import { testFeatures } from './features.fixture.ts';
import { federationFeatures, graphqlFeatures } from './features.ts';
import { pending } from './pending.ts';

testFeatures(federationFeatures);

const names = [federationFeatures, graphqlFeatures].flatMap((features) =>
  Object.values(features).flatMap((cases) => cases.map(({ name }) => name)),
);

test('no two cases are called the same', () => {
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('what is pending is a case', () => {
  expect(pending.filter((name) => !names.includes(name))).toEqual([]);
});
