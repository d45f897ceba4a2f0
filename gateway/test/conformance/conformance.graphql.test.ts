import { vi } from 'vitest';
import { testFeatures } from './features.fixture.ts';
import { graphqlFeatures } from './features.ts';

vi.mock(import('../../src/engine/plan/planner.ts'), async (original) => {
  const { startPlannerHere: startPlanner } = await import('./planner.fixture.ts');
  return { ...(await original()), startPlanner };
});

testFeatures(graphqlFeatures);
