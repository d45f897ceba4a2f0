import { expect, test, vi } from 'vitest';
import { testFeatures } from './features.fixture.ts';
import { federationFeatures, graphqlFeatures } from './features.ts';

vi.mock(import('../../src/engine/plan/planner.ts'), async (original) => {
  const { startPlannerHere: startPlanner } = await import('./planner.fixture.ts');
  return { ...(await original()), startPlanner };
});

testFeatures(federationFeatures);

const names = [federationFeatures, graphqlFeatures].flatMap((features) =>
  Object.values(features).flatMap((cases) => cases.map(({ name }) => name)),
);

test('no two cases are called the same', () => {
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
