import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConformanceCase } from './case.fixture.ts';
import type { Features } from './features.ts';
import { type Runs, startRuns } from './run.fixture.ts';

/** A gateway starts in less than a second, but for other tests that run beside these. */
const timeout = 30_000;

/**
 * A test for each case: whatever is asked, several subgraphs behind the gateway answer as one schema with all the data
 * would.
 */
export function testFeatures(features: Features): void {
  let runs: Runs;
  beforeAll(async () => {
    runs = await startRuns();
  });
  afterAll(() => runs.stop(), timeout);

  async function expectRightAnswers([, each]: readonly [string, ConformanceCase]): Promise<void> {
    const { outcomes, rightOutcomes, reached, rightlyReached, breaches } = await runs.run(each);
    expect({ outcomes, breaches }).toEqual({ outcomes: rightOutcomes, breaches: [] });
    expect(reached).toEqual(rightlyReached);
  }

  describe.each(Object.entries(features))('%s', (_feature, cases) => {
    const named = cases.map((each) => [each.name, each] as const);
    test.for(named)('%s', { timeout }, expectRightAnswers);
  });
}
