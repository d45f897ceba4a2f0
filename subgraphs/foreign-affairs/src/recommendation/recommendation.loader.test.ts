import { expect, test, vi } from 'vitest';
import { createRecommendationLoaders } from './recommendation.loader.ts';

type Loaders = Parameters<typeof createRecommendationLoaders>;

const names = [
  'states',
  'themes',
  'clusters',
  'affectedGroups',
  'positions',
  'measureLinks',
  'assessments',
  'responses',
] as const;

test.each([
  ['derivedStatus', []],
  ['states', ['states']],
  ['links', ['measureLinks']],
  ['measures', ['measureLinks']],
  ['assessment', ['assessments']],
  ['themes', ['themes']],
])('of recommendations asked for %s there is loaded beside them: %j', async (field, expected) => {
  const loaded: string[] = [];
  const parts = Object.fromEntries(
    names.map((name) => [name, { loadMany: async (ids: string[]) => void loaded.push(...ids.map(() => name)) }]),
  );
  const byIds = vi.fn<() => Promise<never[]>>(async () => []);
  const services = { db: {}, recommendations: { byIds } } as unknown as Loaders[0];
  const asked = { of: () => new Set([field]) };
  const { recommendation } = createRecommendationLoaders(services, parts as unknown as Loaders[1], asked);
  expect(await recommendation.load('KAZ-1-00000000')).toBeNull();
  expect([loaded, byIds.mock.calls.length]).toEqual([expected, 1]);
});
